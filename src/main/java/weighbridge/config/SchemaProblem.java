package weighbridge.config;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Says in our words what the schema validator found. The rule's wording is the schema's {@code errorMessage}, which editors
 * show too; the way to mend it is the schema's first example.
 */
final class SchemaProblem {
    private static final String OURS = "weighbridge:";

    private final ConfigSchema schema;
    private final Error error;
    private final String path;
    private final JsonNode found;

    /** The schema that holds the keyword which failed. */
    private final JsonNode owner;

    SchemaProblem(ConfigSchema schema, Error error) {
        this.schema = schema;
        this.error = error;
        this.path = path(error.getInstanceLocation());
        this.found = error.getInstanceNode();
        String keyword = error.getSchemaLocation().getFragment().toString();
        this.owner = schema.part(keyword.substring(0, keyword.lastIndexOf('/')));
    }

    Problem problem() {
        return switch (error.getKeyword()) {
            case "required" -> missing();
            case "additionalProperties" -> unknown(child(error.getProperty()), error.getProperty(), owner);
            case "false" -> unknown(path, path, schema.part("/properties/config"));
            case "propertyNames" -> badName();
            case "maxItems", "maxProperties" -> tooMany();
            case "uniqueItems" -> repeated();
            default -> new Problem(path, Shown.value(path, found), rule(), fix());
        };
    }

    private Problem missing() {
        String key = error.getProperty();
        JsonNode wanted = schema.followed(owner.path("properties").path(key));
        return new Problem(
                child(key), "nothing", "is required, and " + message(wanted), "add " + key + ": " + example(wanted));
    }

    private static Problem unknown(String path, String key, JsonNode owner) {
        List<String> known = List.copyOf(owner.path("properties").propertyNames());
        // At the top there are keys of other namespaces too, which are no news to whoever wrote one of ours wrong.
        String namespace = key.startsWith(OURS) ? OURS : "";
        List<String> names = known.stream()
                .filter(word -> word.startsWith(namespace))
                .map(word -> word.substring(namespace.length()))
                .toList();
        String fix = Nearest.to(key.substring(namespace.length()), names)
                .map(word -> "did you mean " + namespace + word + "?")
                .orElse("remove it");
        String where = namespace.isEmpty() ? "here" : "of " + namespace;
        String rule = "is not known; the keys " + where + " are " + String.join(", ", names);
        return new Problem(path, "the key " + key, rule, fix);
    }

    private Problem badName() {
        String name = error.getProperty();
        JsonNode names = schema.followed(owner.path("propertyNames"));
        return new Problem(child(name), "the name " + name, message(names), "rename it, such as " + example(names));
    }

    private Problem tooMany() {
        int extra = found.size() - owner.path(error.getKeyword()).asInt();
        return new Problem(path, Shown.value(path, found), message(owner), "leave out " + extra + " of them");
    }

    private Problem repeated() {
        Set<JsonNode> seen = new HashSet<>();
        String twice = found.valueStream()
                .filter(item -> !seen.add(item))
                .findFirst()
                .map(item -> Shown.value(path, item))
                .orElseThrow();
        return new Problem(path, twice + " more than once", message(owner), "write it once");
    }

    private String rule() {
        String reason = found.isString() ? owner.path("refused").path(upper()).asString("") : "";
        return reason.isEmpty() ? message(owner) : message(owner) + ": " + reason;
    }

    private String fix() {
        return new SchemaFix(owner, found, path, key()).text();
    }

    private String upper() {
        return found.isString() ? found.stringValue().toUpperCase(Locale.ROOT) : "";
    }

    private static String message(JsonNode schema) {
        return schema.path("errorMessage").asString("is not as the schema says");
    }

    private static String example(JsonNode schema) {
        return Shown.yaml(schema.path("examples").path(0));
    }

    private String child(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** The key in front of a value to write, empty for an item of a list. */
    private String key() {
        int at = error.getInstanceLocation().getNameCount() - 1;
        return error.getInstanceLocation().getElement(at) instanceof String name ? name + ": " : "";
    }

    /** The place as a person would name it, without the {@code config} around everything. */
    private static String path(NodePath location) {
        StringBuilder path = new StringBuilder();
        for (int i = 1; i < location.getNameCount(); i++) {
            Object element = location.getElement(i);
            if (element instanceof Integer index) {
                path.append('[').append(index.intValue()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(element);
            }
        }
        return path.toString();
    }
}
