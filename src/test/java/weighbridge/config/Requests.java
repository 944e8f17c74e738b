package weighbridge.config;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Every small request, and which of them a match takes: the oracle for {@link Coverage}, which knows nothing of how it decides.
 *
 * <p>AWS says neither whether a path prefix ends at a slash nor how a header that is sent twice is compared. A path prefix is
 * tried in both readings; a header may have two values, and a condition holds if one of them meets it.
 */
final class Requests {
    private record Request(String path, String method, Map<String, List<String>> headers) {}

    private static final List<BiPredicate<String, String>> READINGS = List.of(
            String::startsWith,
            (path, prefix) -> path.startsWith(prefix)
                    && (prefix.endsWith("/")
                            || path.length() == prefix.length()
                            || path.charAt(prefix.length()) == '/'));

    private final List<Request> all = new ArrayList<>();

    /** Each path with each method and each way to send the two headers. */
    Requests(List<String> paths, List<String> methods, List<List<String>> valuesOfX, List<List<String>> valuesOfY) {
        for (String path : paths) {
            for (String method : methods) {
                for (List<String> x : valuesOfX) {
                    valuesOfY.forEach(y -> all.add(new Request(path, method, Map.of("x", x, "y", y))));
                }
            }
        }
    }

    /** The requests that a match takes, a set for each reading of a path prefix. */
    List<BitSet> takenBy(Match match) {
        return READINGS.stream().map(reading -> takenBy(match, reading)).toList();
    }

    /** Whether in each reading the first set holds all of the second. */
    static boolean holdsAll(List<BitSet> upper, List<BitSet> lower) {
        for (int reading = 0; reading < READINGS.size(); reading++) {
            if (!holdsAll(upper.get(reading), lower.get(reading))) {
                return false;
            }
        }
        return true;
    }

    /** Ends at the first that is missing, which most pairs have: {@link BitSet} alone would look at all. */
    private static boolean holdsAll(BitSet upper, BitSet lower) {
        for (int request = lower.nextSetBit(0); request >= 0; request = lower.nextSetBit(request + 1)) {
            if (!upper.get(request)) {
                return false;
            }
        }
        return true;
    }

    private BitSet takenBy(Match match, BiPredicate<String, String> prefix) {
        BitSet taken = new BitSet(all.size());
        for (int i = 0; i < all.size(); i++) {
            taken.set(i, takes(match, all.get(i), prefix));
        }
        return taken;
    }

    private static boolean takes(Match match, Request request, BiPredicate<String, String> prefix) {
        return match.path().map(path -> takes(path, request.path(), prefix)).orElse(true)
                && match.method().map(request.method()::equals).orElse(true)
                && match.headers().stream().allMatch(header -> takes(header, request));
    }

    private static boolean takes(PathMatch match, String path, BiPredicate<String, String> prefix) {
        BiPredicate<String, String> comparison =
                match.comparison() == PathMatch.Comparison.EXACT ? String::equals : prefix;
        return compare(comparison, path, match.value(), match.caseSensitive());
    }

    private static boolean takes(HeaderMatch match, Request request) {
        BiPredicate<String, String> comparison = switch (match.comparison()) {
            case EXACT -> String::equals;
            case PREFIX -> String::startsWith;
            case CONTAINS -> String::contains;
        };
        return request.headers().get(match.name().toLowerCase(Locale.ROOT)).stream()
                .anyMatch(value -> compare(comparison, value, match.value(), match.caseSensitive()));
    }

    private static boolean compare(
            BiPredicate<String, String> comparison, String found, String wanted, boolean caseSensitive) {
        return caseSensitive
                ? comparison.test(found, wanted)
                : comparison.test(found.toLowerCase(Locale.ROOT), wanted.toLowerCase(Locale.ROOT));
    }

    /** Every text of at most so many of these letters, the empty one too. */
    static List<String> texts(String letters, int longest) {
        List<String> texts = new ArrayList<>(List.of(""));
        for (int from = 0, length = 0; length < longest; length++) {
            int to = texts.size();
            for (String shorter : List.copyOf(texts.subList(from, to))) {
                letters.chars().forEach(letter -> texts.add(shorter + (char) letter));
            }
            from = to;
        }
        return texts;
    }

    static Match of(PathMatch path) {
        return new Match(Optional.of(path), Optional.empty(), List.of());
    }

    static Match of(HeaderMatch header) {
        return new Match(Optional.empty(), Optional.empty(), List.of(header));
    }
}
