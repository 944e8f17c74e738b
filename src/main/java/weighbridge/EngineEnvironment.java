package weighbridge;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import weighbridge.version.Folders;

/** What the Java language host tells a program of its own process: the variables it sets, and the folder it starts in. */
final class EngineEnvironment {
    private static final Path WORKING_FOLDER = Path.of("");

    private EngineEnvironment() {}

    /** Stack config; empty where there is none, so that the report names every missing key. */
    static EngineConfig config() {
        String values = System.getenv("PULUMI_CONFIG");
        String secretKeys = System.getenv("PULUMI_CONFIG_SECRET_KEYS");
        return new EngineConfig(
                values == null || values.isBlank() ? Map.of() : parse(values),
                secretKeys == null || secretKeys.isBlank() ? Set.of() : parseKeys(secretKeys));
    }

    static Folders folders() {
        String project = System.getenv("PULUMI_ROOT_DIRECTORY");
        return new Folders(project == null ? WORKING_FOLDER : Path.of(project), WORKING_FOLDER);
    }

    /** A JSON object of keys and texts. */
    static Map<String, String> parse(String json) {
        Map<String, String> config = new TreeMap<>();
        for (Map.Entry<String, JsonElement> entry :
                JsonParser.parseString(json).getAsJsonObject().entrySet()) {
            config.put(shortKey(entry.getKey()), entry.getValue().getAsString());
        }
        return config;
    }

    /** A JSON list of keys. */
    static Set<String> parseKeys(String json) {
        Set<String> keys = new TreeSet<>();
        for (JsonElement key : JsonParser.parseString(json).getAsJsonArray()) {
            keys.add(shortKey(key.getAsString()));
        }
        return keys;
    }

    /** The host writes {@code aws:config:region} for {@code aws:region} (pulumi-java, language host, constructConfig). */
    private static String shortKey(String key) {
        return key.replaceFirst("^([^:]+):config:", "$1:");
    }
}
