package weighbridge.config;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * How to mend a value that the schema refuses. What is offered passes the schema itself; the last resort is the schema's first
 * example.
 *
 * @param owner the schema that refuses the value
 * @param path where the value stands
 * @param key what to write in front of the value, empty for an item of a list
 */
record SchemaFix(JsonNode owner, JsonNode found, String path, String key) {
    /** Capitals that some readers of YAML take for true or false. */
    private static final String LIKE_A_FLAG = "Y|N|YES|NO|ON|OFF";

    String text() {
        if (isWrittenNumber("[0-9]{1,9}")) {
            return "remove the quotes" + (Shown.isSensitive(path) ? "" : ": " + key + found.stringValue());
        }
        if (isWrittenNumber("[0-9]{1,9} ?%")) {
            return "write the number alone: " + key + found.stringValue().replaceAll("[ %]", "");
        }
        if (isOff() && choices().anyMatch("none"::equals)) {
            return "write " + key + "none";
        }
        if (takes("string") && isNumberOrFlag() && passes(found.asString())) {
            return "put it in quotes" + (Shown.isSensitive(path) ? "" : ": " + key + '"' + found.asString() + '"');
        }
        return found.isString() ? ofText(found.stringValue()) : example();
    }

    /** Whether a text of that form is a number that the schema would take. */
    private boolean isWrittenNumber(String form) {
        if (!takes("integer") || !found.isString() || !found.stringValue().matches(form)) {
            return false;
        }
        int number = Integer.parseInt(found.stringValue().replaceAll("[ %]", ""));
        return number >= owner.path("minimum").asInt(Integer.MIN_VALUE)
                && number <= owner.path("maximum").asInt(Integer.MAX_VALUE)
                && (!owner.has("enum") || owner.path("enum").valueStream().anyMatch(one -> one.asInt(-1) == number));
    }

    private String ofText(String written) {
        if (path.startsWith("weighbridge:network.share") && written.matches("o-[a-z0-9]{10,32}")) {
            return "write the organization's ARN: \"arn:aws:organizations::123456789012:organization/" + written + '"';
        }
        String capitals = written.toUpperCase(Locale.ROOT);
        boolean isChoice = choices().anyMatch(capitals::equals);
        boolean isCode = owner.has("pattern") && written.matches("[A-Za-z0-9]+") && passes(capitals);
        if (capitals.equals(written) || Shown.isSensitive(path) || !(isChoice || isCode)) {
            return example();
        }
        return "write " + key + (capitals.matches(LIKE_A_FLAG) ? '"' + capitals + '"' : capitals);
    }

    private String example() {
        return "write, for example, " + key + Shown.yaml(owner.path("examples").path(0));
    }

    private boolean isOff() {
        return found.isValueNode() && found.asString("").matches("(?i)false|off|no");
    }

    private boolean isNumberOrFlag() {
        return found.isNumber() || found.isBoolean();
    }

    /** Texts that the schema names one by one. */
    private Stream<String> choices() {
        return Stream.of("enum", "examples")
                .flatMap(list -> owner.path(list).valueStream())
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue);
    }

    private boolean takes(String type) {
        JsonNode types = owner.path("type");
        return types.isArray()
                ? types.valueStream().anyMatch(one -> one.asString("").equals(type))
                : types.asString("").equals(type);
    }

    /** Whether the schema takes a text here. */
    private boolean passes(String text) {
        boolean chosen = !owner.has("enum")
                || owner.path("enum")
                        .valueStream()
                        .anyMatch(one -> one.asString("").equals(text));
        return chosen
                && Pattern.compile(owner.path("pattern").asString(""))
                        .matcher(text)
                        .find()
                && text.length() >= owner.path("minLength").asInt(0)
                && text.length() <= owner.path("maxLength").asInt(Integer.MAX_VALUE);
    }
}
