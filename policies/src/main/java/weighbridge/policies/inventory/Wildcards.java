package weighbridge.policies.inventory;

/**
 * A text with wildcards, as permissions have them: {@code *} is any text, {@code ?} one character. Matched without a regular
 * expression: one of forty stars would not end.
 */
public record Wildcards(String pattern) {
    public boolean matches(String text) {
        int at = 0;
        int from = 0;
        int star = -1;
        int begun = 0;
        while (from < text.length()) {
            if (is(at, '*')) {
                star = at++;
                begun = from;
            } else if (is(at, '?') || is(at, text.charAt(from))) {
                at++;
                from++;
            } else if (star >= 0) {
                // The last star takes one character more; what an earlier one took may stay as it is.
                at = star + 1;
                from = ++begun;
            } else {
                return false;
            }
        }
        return pattern.substring(at).chars().allMatch(rest -> rest == '*');
    }

    private boolean is(int place, char wanted) {
        return place < pattern.length() && pattern.charAt(place) == wanted;
    }
}
