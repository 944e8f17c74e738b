package weighbridge.policies.limits;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weighbridge.policies.WeighbridgePack;
import weighbridge.policies.pack.Rule;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/** Reads a policy config file as engine 3.259 does ({@code parsePolicyPackConfig}), then as the pack does. */
public final class PolicyConfigFile {
    private static final List<Rule> RULES = WeighbridgePack.create().rules();

    private PolicyConfigFile() {}

    /** The limits of the file's text. */
    public static Limits read(String json) {
        Map<String, Value> config = new LinkedHashMap<>();
        JsonParser.parseString(json).getAsJsonObject().entrySet().forEach(policy -> {
            // The engine takes a level or an object, and nothing else.
            if (!policy.getValue().isJsonPrimitive()) {
                JsonObject settings = policy.getValue().getAsJsonObject();
                settings.remove("enforcementLevel");
                config.put(policy.getKey(), value(settings));
            }
        });
        return LimitsReader.read(config, RULES);
    }

    /** One rule's settings, as the rule gets them. */
    public static Value settings(String json) {
        return value(JsonParser.parseString(json));
    }

    private static Value value(JsonElement json) {
        if (json.isJsonObject()) {
            Map<String, Value> fields = new LinkedHashMap<>();
            json.getAsJsonObject().entrySet().forEach(field -> fields.put(field.getKey(), value(field.getValue())));
            return new Value.Fields(fields);
        } else if (json.isJsonArray()) {
            return new Value.Items(json.getAsJsonArray().asList().stream()
                    .map(PolicyConfigFile::value)
                    .toList());
        } else if (json.isJsonNull()) {
            return Values.ABSENT;
        } else if (json.getAsJsonPrimitive().isNumber()) {
            return Values.number(json.getAsDouble());
        } else if (json.getAsJsonPrimitive().isBoolean()) {
            return new Value.Bool(json.getAsBoolean());
        }
        return Values.text(json.getAsString());
    }
}
