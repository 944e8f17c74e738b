package weighbridge.config.yaml;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.Schema;

/** Reads YAML as the Pulumi engine reads it, which is as gopkg.in/yaml.v3 does. Of several documents it reads the first. */
public final class EngineYaml {
    /** Marks a scalar that has neither quotes nor a tag, and so means what {@link Scalars} says. */
    static final Tag PLAIN = new Tag("weighbridge:plain");

    private EngineYaml() {}

    /**
     * The first document of a file.
     *
     * @return null, a Boolean, a BigInteger, a Double, a String, a List or a {@link Mapping}
     * @throws UnreadableYamlException with every fault, or with the first where the text is not YAML
     */
    public static Object read(String text) throws UnreadableYamlException {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new Plain())
                .setMaxAliasesForCollections(Integer.MAX_VALUE)
                .build();
        try {
            Iterator<Node> documents =
                    new Compose(settings).composeAllFromString(text).iterator();
            return documents.hasNext() ? new Decoder().decode(documents.next()) : null;
        } catch (MarkedYamlEngineException e) {
            throw syntax(e.getProblemMark().map(Mark::getLine).orElse(0) + 1, e.getProblem());
        } catch (YamlEngineException e) {
            throw syntax(1, e.getMessage());
        }
    }

    private static UnreadableYamlException syntax(int line, String problem) {
        return new UnreadableYamlException(List.of(new Fault(
                List.of(),
                line,
                "a syntax error",
                "must be YAML: " + problem,
                "mend line " + line + ", or the one before it")));
    }

    /** Leaves it to {@link Scalars} what a plain scalar means. */
    private static final class Plain implements Schema {
        @Override
        public ScalarResolver getScalarResolver() {
            return (value, implicit) -> implicit ? PLAIN : Tag.STR;
        }

        @Override
        public Map<Tag, ConstructNode> getSchemaTagConstructors() {
            return Map.of();
        }
    }
}
