package weighbridge.simulator.lambda;

import java.util.regex.Pattern;

/** IAM's {@code ArnLike}: {@code *} for any characters, {@code ?} for one. */
final class ArnPattern {
    private ArnPattern() {}

    static boolean matches(String pattern, String arn) {
        // Quoting first keeps every other character literal; \\E and \\Q open the quotation for the two wildcards.
        String expression = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return arn.matches(expression);
    }
}
