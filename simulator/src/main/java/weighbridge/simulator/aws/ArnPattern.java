package weighbridge.simulator.aws;

import java.util.regex.Pattern;

/** IAM's {@code ArnLike} and {@code StringLike}: {@code *} for any characters, {@code ?} for one. */
public final class ArnPattern {
    private ArnPattern() {}

    public static boolean matches(String pattern, String text) {
        // Quoting first keeps every other character literal; \\E and \\Q open the quotation for the two wildcards.
        String expression = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return text.matches(expression);
    }
}
