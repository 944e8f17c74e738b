package weighbridge.config.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.util.Base64;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** A scalar's value, by its tag where it has one. */
final class TaggedScalar {
    private static final String YAML = "tag:yaml.org,2002:";

    private TaggedScalar() {}

    static Object value(ScalarNode node, Decoder decoder) {
        String tag = node.getTag().getValue();
        String text = node.getValue();
        if (node.getTag().equals(EngineYaml.PLAIN)) {
            return finite(Scalars.resolve(text), node, decoder);
        }
        return switch (tag) {
            case YAML + "int" -> typed(Scalars.resolve(text) instanceof BigInteger, "int", node, decoder);
            case YAML + "bool" -> typed(Scalars.resolve(text) instanceof Boolean, "bool", node, decoder);
            case YAML + "null" -> typed(Scalars.resolve(text) == null, "null", node, decoder);
            case YAML + "timestamp" -> typed(Times.parse(text).isPresent(), "timestamp", node, decoder);
            case YAML + "float" -> typedFloat(node, decoder);
            case YAML + "binary" -> binary(node, decoder);
            default -> text;
        };
    }

    private static Object typed(boolean fits, String tag, ScalarNode node, Decoder decoder) {
        return fits ? Scalars.resolve(node.getValue()) : mistagged(tag, node, decoder);
    }

    private static Object typedFloat(ScalarNode node, Decoder decoder) {
        Object value = Scalars.resolve(node.getValue());
        if (value instanceof BigInteger whole) {
            return whole.doubleValue();
        }
        return value instanceof Double ? finite(value, node, decoder) : mistagged("float", node, decoder);
    }

    private static Object binary(ScalarNode node, Decoder decoder) {
        try {
            return new String(Base64.getMimeDecoder().decode(node.getValue()), UTF_8);
        } catch (IllegalArgumentException e) {
            return mistagged("binary", node, decoder);
        }
    }

    private static Object mistagged(String tag, ScalarNode node, Decoder decoder) {
        return decoder.refuse(node, "a value tagged !!" + tag, "must be what its tag says", "remove the tag !!" + tag);
    }

    /** JSON, in which the engine hands config on, knows neither infinity nor NaN. */
    private static Object finite(Object value, ScalarNode node, Decoder decoder) {
        return value instanceof Double number && !Double.isFinite(number)
                ? decoder.refuse(node, node.getValue(), "must be a finite number", "write a number")
                : value;
    }
}
