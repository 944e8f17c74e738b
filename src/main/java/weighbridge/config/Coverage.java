package weighbridge.config;

import java.util.function.BiPredicate;

/**
 * Whether one match takes every request that another takes. It says yes only where that is sure, so what rests on it is never a
 * false alarm.
 *
 * <p>AWS does not say whether the path prefix {@code /orders} takes {@code /ordersold}: it surely takes what follows a slash. Nor
 * does it say how a header that is sent twice is compared, so two conditions on one header are never added up.
 */
final class Coverage {
    /** Every request's path begins so (RFC 9112, section 3.2.1). The one way to write a match that takes everything. */
    private static final String ROOT = "/";

    private Coverage() {}

    /** Whether each of the upper's conditions holds for every request that meets all of the lower's. */
    static boolean covers(Match upper, Match lower) {
        return upper.path().map(path -> holds(path, lower)).orElse(true)
                && (upper.method().isEmpty() || upper.method().equals(lower.method()))
                && upper.headers().stream().allMatch(header -> holds(header, lower));
    }

    private static boolean holds(PathMatch path, Match lower) {
        if (path.comparison() == PathMatch.Comparison.PREFIX && path.value().equals(ROOT)) {
            return true;
        }
        return lower.path().filter(other -> covers(path, other)).isPresent();
    }

    private static boolean holds(HeaderMatch header, Match lower) {
        return lower.headers().stream().anyMatch(other -> covers(header, other));
    }

    private static boolean covers(PathMatch mine, PathMatch theirs) {
        Letters letters = new Letters(mine.caseSensitive(), theirs.caseSensitive());
        return switch (mine.comparison()) {
            case EXACT ->
                theirs.comparison() == PathMatch.Comparison.EXACT
                        && letters.test(String::equals, theirs.value(), mine.value());
            case PREFIX -> letters.test(Coverage::isBelow, theirs.value(), mine.value());
        };
    }

    private static boolean isBelow(String path, String prefix) {
        return path.equals(prefix) || path.startsWith(prefix.endsWith("/") ? prefix : prefix + "/");
    }

    private static boolean covers(HeaderMatch mine, HeaderMatch theirs) {
        if (!Letters.folded(mine.name()).equals(Letters.folded(theirs.name()))) {
            return false;
        }
        Letters letters = new Letters(mine.caseSensitive(), theirs.caseSensitive());
        return switch (mine.comparison()) {
            case EXACT ->
                theirs.comparison() == HeaderMatch.Comparison.EXACT
                        && letters.test(String::equals, theirs.value(), mine.value());
            case PREFIX ->
                theirs.comparison() != HeaderMatch.Comparison.CONTAINS
                        && letters.test(String::startsWith, theirs.value(), mine.value());
            case CONTAINS -> letters.test(String::contains, theirs.value(), mine.value());
        };
    }

    /** How two conditions see capitals. */
    private record Letters(boolean mineCount, boolean theirsCount) {
        /** Whether the relation holds for each spelling of their text that they take. */
        boolean test(BiPredicate<String, String> relation, String theirs, String mine) {
            if (!mineCount) {
                return relation.test(folded(theirs), folded(mine));
            }
            return (theirsCount || hasNoCase(mine)) && relation.test(theirs, mine);
        }

        /** Only letters of ASCII: how AWS sees others is nowhere said, and what is equal stays equal. */
        static String folded(String text) {
            return text.codePoints()
                    .map(letter -> letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }

        private static boolean hasNoCase(String text) {
            return text.codePoints().noneMatch(letter -> letter > 127 || Character.isLetter(letter));
        }
    }
}
