package weighbridge.policies.limits;

import static weighbridge.policies.value.Values.fields;
import static weighbridge.policies.value.Values.items;
import static weighbridge.policies.value.Values.number;
import static weighbridge.policies.value.Values.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weighbridge.policies.value.Value;

/** The JSON Schemas of the policy config, which the engine checks before the pack does. */
public final class LimitSchema {
    private LimitSchema() {}

    /** A limit of 0 to {@code most} under that key, with a default, and {@code actions} for those with their own. */
    public static Value limit(String key, long standard, long most, String description) {
        return fields(
                key,
                bounded(description, most, Optional.of(standard)),
                "actions",
                fields(
                        "type", text("object"),
                        "description", text("Limits of single actions, by their mark weighbridge:action"),
                        "additionalProperties",
                                fields(
                                        "type", text("object"),
                                        "additionalProperties", new Value.Bool(false),
                                        "required", items(text(key)),
                                        "properties", fields(key, bounded(description, most, Optional.empty())))));
    }

    /** The list of exceptions under {@code entries}. */
    public static Value exceptions(List<String> rules) {
        Value ids = new Value.Items(rules.stream().<Value>map(Value.Text::new).toList());
        Value entry = fields(
                "type", text("object"),
                "additionalProperties", new Value.Bool(false),
                "required",
                        items(
                                text("rules"),
                                text("action"),
                                text("version"),
                                text("upTo"),
                                text("until"),
                                text("because"),
                                text("by")),
                "properties",
                        fields(
                                "rules",
                                        fields(
                                                "type", text("array"),
                                                "minItems", number(1),
                                                "items", fields("type", text("string"), "enum", ids)),
                                "action", string(),
                                "version", string(),
                                "upTo", bounded("The largest share it permits, in per cent", 100, Optional.empty()),
                                "until", string(),
                                "because", string(),
                                "by", string()));
        return fields("entries", fields("type", text("array"), "items", entry));
    }

    /** A whole number from 0 on. */
    public static Value bounded(String description, long most, Optional<Long> standard) {
        Map<String, Value> schema = new LinkedHashMap<>();
        schema.put("type", text("integer"));
        schema.put("minimum", number(0));
        schema.put("maximum", number((double) most));
        schema.put("description", text(description));
        standard.ifPresent(value -> schema.put("default", number((double) value)));
        return new Value.Fields(schema);
    }

    private static Value string() {
        return fields("type", text("string"), "minLength", number(1));
    }
}
