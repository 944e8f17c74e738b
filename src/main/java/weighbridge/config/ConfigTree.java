package weighbridge.config;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The config keys that are ours to judge, as one tree. */
final class ConfigTree {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ConfigTree() {}

    /** The tree of what may be read. A key that holds a secret is there, but closed: null, from which no check concludes. */
    static ObjectNode of(Map<String, String> config, Set<String> closed) {
        ObjectNode tree = JSON.createObjectNode();
        new TreeMap<>(config).forEach((key, text) -> {
            if (isOurs(key)) {
                tree.set(key, closed.contains(key) ? NullNode.getInstance() : value(key, text));
            }
        });
        return tree;
    }

    static boolean isOurs(String key) {
        return key.startsWith("weighbridge:") || key.equals("aws:region") || key.equals("aws:allowedAccountIds");
    }

    /**
     * A value as its key means it. The engine hands every value on as text: true in the file is no other than "true". No key of
     * ours takes text that looks like a mapping or a list, so what does was one.
     */
    private static JsonNode value(String key, String text) {
        if (text.startsWith("{") || text.startsWith("[")) {
            return parsed(text);
        }
        boolean flag = ConfigSchema.get().ofKey(key).path("type").asString("").equals("boolean");
        return flag && (text.equals("true") || text.equals("false"))
                ? BooleanNode.valueOf(text.equals("true"))
                : text(text);
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            // Not JSON, so it was not a mapping or a list in the file. As text it breaks the key's rule, which is then
            // reported.
            return text(text);
        }
    }

    private static JsonNode text(String text) {
        return StringNode.valueOf(text);
    }
}
