package weighbridge.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema tells whoever writes a stack file what each key is, and a report what to say when it is wrong. */
class StackConfigSchemaTest {
    private final JsonNode root = ConfigSchema.get().part("");

    @Test
    void everyKeyHasADescriptionAWordingAndAnExample() {
        assertThat(SchemaKey.all())
                .allSatisfy(key -> {
                    assertThat(key.rule()).as("%s: errorMessage", key.path()).isNotEmpty();
                    assertThat(key.schema().path("examples").has(0))
                            .as("%s: examples", key.path())
                            .isTrue();
                })
                .filteredOn(key -> key.isSection() || !key.path().endsWith("[]"))
                .hasSizeGreaterThan(90)
                .allSatisfy(key -> assertThat(key.description())
                        .as("%s: description", key.path())
                        .isNotEmpty());
    }

    @Test
    void everyExampleIsValid() {
        assertThat(root.findParents("examples")).hasSizeGreaterThan(30).allSatisfy(key -> {
            Schema schema = schemaOf(key);
            key.path("examples")
                    .forEach(example -> assertThat(schema.validate(example)).isEmpty());
        });
    }

    @Test
    void unknownKeysAreThoseThatAreNotListed() {
        JsonNode config = root.at("/properties/config");
        List<String> ours = config.path("properties").propertyNames().stream()
                .filter(key -> key.startsWith("weighbridge:"))
                .map(key -> key.substring("weighbridge:".length()))
                .toList();

        assertThat(config.path("patternProperties").propertyNames())
                .containsExactly("^weighbridge:(?!(" + String.join("|", ours) + ")$)");
    }

    /** A part of the schema as a schema of its own. */
    private Schema schemaOf(JsonNode key) {
        ObjectNode alone = ((ObjectNode) key).deepCopy();
        alone.set("$defs", root.path("$defs"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(alone);
    }
}
