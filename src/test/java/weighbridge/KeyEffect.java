package weighbridge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import weighbridge.config.StackConfig;
import weighbridge.config.StackConfigReader;

/**
 * A stack, and the same with one key changed.
 *
 * @param key as {@link weighbridge.config.SchemaKey#path} has it
 * @param given what the stack must have other than all of them have, so that the key may stand in it; from path to value
 * @param change from the path of the key, or of a mapping around it, to the new value
 */
record KeyEffect(String key, JsonNode stack, Map<String, JsonNode> given, Map<String, JsonNode> change) {
    private static final Path FILE = Path.of("src/test/resources/keys/effects.yaml");

    /** Every entry of the file, by its key. */
    static Map<String, KeyEffect> all() {
        JsonNode file = read();
        Map<String, KeyEffect> effects = new TreeMap<>();
        file.path("keys").properties().forEach(entry -> {
            Map<String, JsonNode> given = edits(entry.getValue().path("given"));
            Map<String, JsonNode> change = edits(entry.getValue().path("change"));
            effects.put(entry.getKey(), new KeyEffect(entry.getKey(), file.path("stack"), given, change));
        });
        return effects;
    }

    StackConfig before() {
        return config(edited(stack, given));
    }

    StackConfig after() {
        return config(edited(edited(stack, given), change));
    }

    /** Whether the change is one of this key: an entry that changes another would prove nothing. */
    boolean isOfItsKey() {
        return change.keySet().stream().anyMatch(this::leadsToKey);
    }

    private boolean leadsToKey(String path) {
        List<String> wanted = List.of(key.replace("[]", ".NAME").split("\\.", -1));
        List<String> parts = List.of(path.split("/", -1));
        return parts.size() <= wanted.size()
                && IntStream.range(0, parts.size())
                        .allMatch(i ->
                                wanted.get(i).equals("NAME") || wanted.get(i).equals(parts.get(i)));
    }

    private static Map<String, JsonNode> edits(JsonNode edits) {
        Map<String, JsonNode> byPath = new HashMap<>();
        edits.properties().forEach(edit -> byPath.put(edit.getKey(), edit.getValue()));
        return byPath;
    }

    private static JsonNode edited(JsonNode stack, Map<String, JsonNode> edits) {
        JsonNode edited = stack.deepCopy();
        edits.forEach((path, value) -> {
            int last = path.lastIndexOf('/');
            JsonNode parent = last < 0 ? edited : edited.at("/" + path.substring(0, last));
            put(parent, path.substring(last + 1), value);
        });
        return edited;
    }

    private static void put(JsonNode parent, String key, JsonNode value) {
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(key), value);
        } else if (value.isNull()) {
            ((ObjectNode) parent).remove(key);
        } else {
            ((ObjectNode) parent).set(key, value);
        }
    }

    /** As the engine hands it to the program: every secret in the clear, and every value as text. */
    private static StackConfig config(JsonNode stack) {
        Map<String, String> config = new HashMap<>();
        stack.properties().forEach(entry -> {
            JsonNode value =
                    entry.getKey().equals("weighbridge:secrets") ? decrypted(entry.getValue()) : entry.getValue();
            config.put(entry.getKey(), value.isString() ? value.stringValue() : value.toString());
        });
        return StackConfigReader.read(config, Set.of("weighbridge:secrets"));
    }

    private static JsonNode decrypted(JsonNode secrets) {
        ObjectNode inTheClear = secrets.deepCopy().asObject();
        secrets.properties()
                .forEach(secret -> inTheClear.set(
                        secret.getKey(),
                        secret.getValue().isString()
                                ? secret.getValue()
                                : secret.getValue().path("secure")));
        return inTheClear;
    }

    private static JsonNode read() {
        try {
            Object yaml = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(FILE));
            return JsonMapper.shared().valueToTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
