package weighbridge.config;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of stack files, which editors and this program share. */
final class ConfigSchema {
    private static final String RESOURCE = "/weighbridge/stack-config.schema.json";

    private final JsonNode root;
    private final Schema schema;

    private ConfigSchema(JsonNode root) {
        this.root = root;
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
    }

    static ConfigSchema get() {
        return Holder.SCHEMA;
    }

    /** What is wrong with the config by the schema alone, in our words. */
    List<Problem> problems(ObjectNode config) {
        JsonNode document = config.objectNode().set("config", config);
        return schema.validate(document).stream()
                .map(error -> new SchemaProblem(this, error).problem())
                .toList();
    }

    /** The part of the schema at a JSON pointer, with a reference followed. */
    JsonNode part(String pointer) {
        return followed(root.at(pointer));
    }

    /** How to write the key that a part of the schema describes, such as {@code handler: orders.Handler}. */
    String example(String pointer) {
        String key = pointer.substring(pointer.lastIndexOf('/') + 1);
        return key + ": " + Shown.yaml(part(pointer).path("examples").path(0));
    }

    JsonNode followed(JsonNode part) {
        JsonNode reference = part.path("$ref");
        return reference.isString() ? part(reference.stringValue().substring(1)) : part;
    }

    /** The schema of one config key, missing where the key is unknown. */
    JsonNode ofKey(String key) {
        return followed(
                root.path("properties").path("config").path("properties").path(key));
    }

    /** Read once, on first use. */
    private static final class Holder {
        static final ConfigSchema SCHEMA = new ConfigSchema(read());

        private static JsonNode read() {
            try (InputStream stream = ConfigSchema.class.getResourceAsStream(RESOURCE)) {
                return JsonMapper.shared().readTree(stream);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + RESOURCE, e);
            }
        }
    }
}
