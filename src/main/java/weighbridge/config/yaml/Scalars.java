package weighbridge.config.yaml;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the engine takes a plain YAML scalar for. It reads with gopkg.in/yaml.v3 3.0.1 ({@code resolve.go}), which is neither
 * YAML 1.1 nor 1.2: {@code on} and {@code yes} are text, {@code 0123} is octal all the same, {@code 1_000} is a thousand, {@code
 * 1:30} is text, and a date is a time.
 */
final class Scalars {
    /** What {@code strconv.ParseInt} with base 0 takes, and the binary form beside it. */
    private static final Pattern INTEGER = Pattern.compile(
            "(?<sign>[-+]?)(0[xX](?<hex>[0-9a-fA-F]+)|0[oO]?(?<octal>[0-7]+)|0[bB](?<binary>[01]+)|(?<decimal>0|[1-9][0-9]*))");

    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

    private Scalars() {}

    /** Null, a Boolean, a BigInteger, a Double, or a String; a time is the String into which the engine turns it. */
    static Object resolve(String plain) {
        return switch (plain) {
            case "", "~", "null", "Null", "NULL" -> null;
            case "true", "True", "TRUE" -> true;
            case "false", "False", "FALSE" -> false;
            case ".nan", ".NaN", ".NAN" -> Double.NaN;
            case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF" -> Double.POSITIVE_INFINITY;
            case "-.inf", "-.Inf", "-.INF" -> Double.NEGATIVE_INFINITY;
            default -> numberOrText(plain);
        };
    }

    private static Object numberOrText(String plain) {
        char first = plain.charAt(0);
        if (first == '.') {
            return FLOAT.matcher(plain).matches() ? (Object) Double.valueOf(plain) : plain;
        }
        if (first != '+' && first != '-' && (first < '0' || first > '9')) {
            return plain;
        }
        Optional<String> time = Times.parse(plain);
        if (time.isPresent()) {
            return time.get();
        }
        String digits = plain.replace("_", "");
        return integer(digits).<Object>map(value -> value).orElseGet(() -> floatOrText(plain, digits));
    }

    private static Object floatOrText(String plain, String digits) {
        double value = FLOAT.matcher(digits).matches() ? Double.parseDouble(digits) : Double.NaN;
        return Double.isFinite(value) ? (Object) value : plain;
    }

    private static Optional<BigInteger> integer(String digits) {
        Matcher form = INTEGER.matcher(digits);
        if (!form.matches()) {
            return Optional.empty();
        }
        BigInteger size = magnitude(form);
        boolean signed = !form.group("sign").isEmpty();
        BigInteger value = form.group("sign").equals("-") ? size.negate() : size;
        // Go reads what no int64 holds as a uint64, which takes no sign.
        BigInteger most = signed ? BigInteger.valueOf(Long.MAX_VALUE) : MOST;
        return value.compareTo(LEAST) >= 0 && value.compareTo(most) <= 0 ? Optional.of(value) : Optional.empty();
    }

    private static BigInteger magnitude(Matcher form) {
        if (form.group("hex") != null) {
            return new BigInteger(form.group("hex"), 16);
        }
        if (form.group("octal") != null) {
            return new BigInteger(form.group("octal"), 8);
        }
        if (form.group("binary") != null) {
            return new BigInteger(form.group("binary"), 2);
        }
        return new BigInteger(form.group("decimal"));
    }
}
