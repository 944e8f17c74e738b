package weighbridge.policies.lattice;

import java.util.List;
import java.util.Locale;

/**
 * A condition on one text of a request: its path, or one header.
 *
 * @param on {@code path}, or {@code header} and the header's name in lower case
 */
public record Condition(String on, Comparison comparison, String text, boolean caseSensitive) {
    /** How the text is compared. */
    public enum Comparison {
        EXACT,
        PREFIX,
        CONTAINS
    }

    public Condition {
        text = caseSensitive ? text : lower(text);
    }

    boolean coversOneOf(List<Condition> others) {
        for (int i = 0; i < others.size(); i++) {
            if (covers(others.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether every text that meets the other condition meets this one. False where that is not certain. */
    boolean covers(Condition other) {
        if (!on.equals(other.on) || (caseSensitive && !other.caseSensitive)) {
            return false;
        }
        String theirs = caseSensitive == other.caseSensitive ? other.text : lower(other.text);
        return switch (comparison) {
            case EXACT -> other.comparison == Comparison.EXACT && theirs.equals(text);
            case PREFIX -> other.comparison != Comparison.CONTAINS && startsWith(theirs, text);
            case CONTAINS -> theirs.contains(text);
        };
    }

    /** Whether no text meets both. False where that is not certain. */
    boolean excludes(Condition other) {
        if (!on.equals(other.on) || comparison == Comparison.CONTAINS || other.comparison == Comparison.CONTAINS) {
            return false;
        }
        String mine = lower(text);
        String theirs = lower(other.text);
        boolean mineMayStart = comparison == Comparison.PREFIX && theirs.startsWith(mine);
        boolean theirsMayStart = other.comparison == Comparison.PREFIX && mine.startsWith(theirs);
        return !mine.equals(theirs) && !mineMayStart && !theirsMayStart;
    }

    /**
     * AWS does not say whether the path prefix {@code /orders} takes {@code /ordersold}; it surely takes what follows a
     * slash, and only what is sure may count as covered.
     */
    private boolean startsWith(String theirs, String prefix) {
        if (!on.equals("path") || prefix.endsWith("/")) {
            return theirs.startsWith(prefix);
        }
        return theirs.equals(prefix) || theirs.startsWith(prefix + "/");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
