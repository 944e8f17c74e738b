package weighbridge.simulator.provider.schema;

import java.util.List;
import java.util.Optional;

/** What the Terraform schema validates before AWS is asked, in the words of its validation functions. */
@FunctionalInterface
public interface ValueRule {
    /**
     * What is wrong with a known value.
     *
     * @param path such as {@code action.0.forward.0.target_groups.0.weight}
     */
    Optional<String> problem(String path, Object value);

    /** {@code validation.IntBetween}. */
    static ValueRule between(int min, int max) {
        return (path, value) -> {
            long number = ((Number) value).longValue();
            return number >= min && number <= max
                    ? Optional.empty()
                    : Optional.of(
                            "expected " + path + " to be in the range (" + min + " - " + max + "), got " + number);
        };
    }

    /** {@code validation.StringLenBetween}. */
    static ValueRule lengthBetween(int min, int max) {
        return (path, value) -> {
            int length = ((String) value).length();
            return length >= min && length <= max
                    ? Optional.empty()
                    : Optional.of("expected length of " + path + " to be in the range (" + min + " - " + max + "), got "
                            + value);
        };
    }

    /** {@code enum.Validate}. */
    static ValueRule oneOf(String... allowed) {
        List<String> values = List.of(allowed);
        return (path, value) -> values.contains(value)
                ? Optional.empty()
                : Optional.of("expected " + path + " to be one of "
                        + values.stream()
                                .map(text -> '"' + text + '"')
                                .toList()
                                .toString()
                                .replace(",", "")
                        + ", got " + value);
    }

    /** Periods of metrics: {@code validation.Any} of high resolutions and {@code validation.IntDivisibleBy(60)}. */
    static ValueRule period() {
        return (path, value) -> {
            long seconds = ((Number) value).longValue();
            return seconds == 10 || seconds == 20 || seconds == 30 || seconds % 60 == 0
                    ? Optional.empty()
                    : Optional.of("expected " + path + " to be divisible by 60, got: " + seconds);
        };
    }

    /** {@code validation.StringMatch}. */
    static ValueRule matching(String pattern, String message) {
        return (path, value) -> ((String) value).matches(pattern)
                ? Optional.empty()
                : Optional.of("invalid value for " + path + " (" + message + ")");
    }

    /** {@code verify.ValidIAMPolicyJSON}. */
    static ValueRule policy() {
        return (path, value) -> ((String) value).startsWith("{")
                ? Optional.empty()
                : Optional.of("\"" + path + "\" contains an invalid JSON policy");
    }

    /** {@code verify.ValidARN}. */
    static ValueRule arn() {
        return (path, value) -> ((String) value).isEmpty() || ((String) value).startsWith("arn:")
                ? Optional.empty()
                : Optional.of("\"" + path + "\" (" + value + ") is an invalid ARN: arn: invalid prefix");
    }
}
