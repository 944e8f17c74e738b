package weighbridge.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A place in the config: what stands there, and how a person would name it. What is absent, or not of the kind asked for,
 * reads as empty, so that a check across keys passes over what another check has reported already.
 */
record At(String path, String key, JsonNode node) {
    /** The root, whose keys are whole config keys such as {@code weighbridge:traffic}. */
    static At root(JsonNode config) {
        return new At("", "", config);
    }

    At get(String child) {
        return new At(path.isEmpty() ? child : path + "." + child, child, node.path(child));
    }

    /** The entries of a mapping, or the items of a list. */
    List<At> children() {
        if (node.isArray()) {
            return IntStream.range(0, node.size())
                    .mapToObj(index -> new At(path + "[" + index + "]", "", node.get(index)))
                    .toList();
        }
        return node.propertyNames().stream().map(this::get).toList();
    }

    boolean present() {
        return !node.isMissingNode();
    }

    boolean isMapping() {
        return node.isObject();
    }

    Optional<String> text() {
        return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
    }

    Optional<Integer> whole() {
        boolean whole = node.isNumber() && node.canConvertToExactIntegral() && node.canConvertToInt();
        return whole ? Optional.of(node.intValue()) : Optional.empty();
    }

    Optional<Double> number() {
        return node.isNumber() ? Optional.of(node.doubleValue()) : Optional.empty();
    }

    Optional<Boolean> flag() {
        return node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty();
    }

    Problem problem(String rule, String fix) {
        return new Problem(path, Shown.value(path, node), rule, fix);
    }
}
