package weighbridge.simulator.dataplane.auth;

import java.util.regex.Pattern;

/** IAM's patterns: {@code *} is any text, {@code ?} one character. (The data plane shares no code with the simulated IAM.) */
record Glob(Pattern pattern) {
    static Glob of(String text) {
        return new Glob(Pattern.compile(expression(text)));
    }

    static Glob ignoringCase(String text) {
        return new Glob(Pattern.compile(expression(text), Pattern.CASE_INSENSITIVE));
    }

    private static String expression(String text) {
        return Pattern.quote(text).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
    }

    boolean matches(String text) {
        return pattern.matcher(text).matches();
    }
}
