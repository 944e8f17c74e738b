package weighbridge.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One key of the stack config as the schema describes it.
 *
 * @param path as one writes it, such as {@code weighbridge:listeners.NAME.rules.NAME.priority}; {@code NAME} is one that the user
 *     chooses, {@code []} an item of a list
 * @param schema with every reference followed; what stands beside a reference counts more than what it refers to
 */
public record SchemaKey(String path, JsonNode schema, boolean required) {
    private static final Set<String> SCALARS = Set.of("string", "integer", "number", "boolean");

    /** Every key, a mapping before what is in it. */
    public static List<SchemaKey> all() {
        List<SchemaKey> keys = new ArrayList<>();
        root().children().forEach(key -> key.addTo(keys));
        return keys;
    }

    /** The {@code config} of a stack file. */
    static SchemaKey root() {
        return new SchemaKey("", ConfigSchema.get().part("/properties/config"), true);
    }

    private void addTo(List<SchemaKey> keys) {
        keys.add(this);
        children().forEach(child -> child.addTo(keys));
    }

    /** The keys of a mapping, the one that stands for names that the user chooses, or the one for the items of a list. */
    List<SchemaKey> children() {
        List<SchemaKey> children = new ArrayList<>();
        Set<String> required = Set.copyOf(
                schema.path("required").valueStream().map(JsonNode::asString).toList());
        schema.path("properties")
                .properties()
                .forEach(key -> children.add(of(child(key.getKey()), key.getValue(), required.contains(key.getKey()))));
        if (schema.path("additionalProperties").isObject()) {
            children.add(of(child("NAME"), schema.path("additionalProperties"), false));
        }
        if (schema.path("items").isObject()) {
            children.add(of(path + "[]", schema.path("items"), false));
        }
        return children;
    }

    /** Whether a value may stand here that is neither a mapping nor a list. */
    public boolean isScalar() {
        return types().stream().anyMatch(SCALARS::contains);
    }

    /** Whether it has keys of its own. */
    boolean isSection() {
        return schema.has("properties");
    }

    List<String> types() {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.valueStream().map(JsonNode::asString).toList() : List.of(type.asString(""));
    }

    /** What one writes before the colon. */
    String key() {
        return path.startsWith("weighbridge:") || path.startsWith("aws:")
                ? path.substring(path.lastIndexOf('.') + 1)
                : path;
    }

    String description() {
        return text("description");
    }

    /** What a value must be, as a report says it. */
    String rule() {
        return text("errorMessage");
    }

    private String text(String keyword) {
        return schema.path(keyword).asString("");
    }

    private String child(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static SchemaKey of(String path, JsonNode schema, boolean required) {
        return new SchemaKey(path, followed(schema), required);
    }

    private static JsonNode followed(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        if (reference.isEmpty()) {
            return schema;
        }
        JsonNode root = ConfigSchema.get().part("");
        ObjectNode whole = ((ObjectNode) followed(root.at(reference.substring(1)))).deepCopy();
        schema.properties().forEach(keyword -> whole.set(keyword.getKey(), keyword.getValue()));
        return whole.without("$ref");
    }
}
