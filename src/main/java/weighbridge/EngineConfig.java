package weighbridge;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.util.Map;
import java.util.TreeMap;

/** Stack config as the Java language host hands it to a program of its own process. */
final class EngineConfig {
    private static final String VARIABLE = "PULUMI_CONFIG";

    private EngineConfig() {}

    /** The config of this process; empty where there is none, so that the report names every missing key. */
    static Map<String, String> fromEnvironment() {
        String json = System.getenv(VARIABLE);
        return json == null || json.isBlank() ? Map.of() : parse(json);
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

    /** The host writes {@code aws:config:region} for {@code aws:region} (pulumi-java, language host, constructConfig). */
    private static String shortKey(String key) {
        return key.replaceFirst("^([^:]+):config:", "$1:");
    }
}
