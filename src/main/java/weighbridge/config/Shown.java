package weighbridge.config;

import static java.util.stream.Collectors.joining;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Values as a report shows them: short, and never one that may be secret. */
final class Shown {
    /** What an environment or a secret holds is never printed, whatever is wrong with it. */
    private static final Pattern SENSITIVE = Pattern.compile("(^weighbridge:secrets\\b.*)|(.*\\.environment\\..*)");

    /** Text that YAML would read as something else, or not at all, without quotes. */
    private static final Pattern NEEDS_QUOTES =
            Pattern.compile("[0-9.+~-].*|.*[:#{}\\[\\],&*!|>'\"%@`].*|.*\\s.*|true|false|null|", Pattern.DOTALL);

    private static final int LONGEST = 80;

    private Shown() {}

    static boolean isSensitive(String path) {
        return SENSITIVE.matcher(path).matches();
    }

    static String value(String path, JsonNode value) {
        if (isSensitive(path)) {
            return kind(value) + " (not shown)";
        }
        if (value.isString() && value.stringValue().isEmpty()) {
            return "nothing";
        }
        return value.isValueNode() && !value.isNull() ? shortened(value.toString()) : kind(value);
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> value.isEmpty() ? "an empty mapping" : "a mapping of " + value.size();
            case ARRAY -> "a list of " + value.size();
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case STRING -> "text";
            default -> "nothing";
        };
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** A value as one would write it in a stack file. */
    static String yaml(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream()
                    .map(entry -> entry.getKey() + ": " + yaml(entry.getValue()))
                    .collect(joining(", ", "{ ", " }"));
        }
        if (value.isArray()) {
            return value.valueStream().map(Shown::yaml).collect(joining(", ", "[", "]"));
        }
        boolean bare =
                value.isString() && !NEEDS_QUOTES.matcher(value.stringValue()).matches();
        return bare ? value.stringValue() : value.toString();
    }
}
