package weighbridge.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The policy config that a deployment is judged by. The engine and the pack read it; this only looks at the levels. */
record LimitsFile(Path file) {
    private static final List<String> BELOW_MANDATORY = List.of("advisory", "disabled");

    /** What an action's "allowed" would hide: a line that names the rules that bind nobody; none where all do. */
    List<String> unenforced() throws IOException {
        try {
            Map<String, JsonElement> rules = JsonParser.parseString(Files.readString(file))
                    .getAsJsonObject()
                    .asMap();
            String below = rules.entrySet().stream()
                    .filter(rule -> BELOW_MANDATORY.contains(level(rule.getValue())))
                    .map(rule -> rule.getKey() + " (" + level(rule.getValue()) + ")")
                    .collect(Collectors.joining(", "));
            return below.isEmpty() ? List.of() : List.of("not enforced, says " + file.getFileName() + ": " + below);
        } catch (JsonParseException | IllegalStateException e) {
            return List.of(); // The engine reads it too, and says what is wrong.
        }
    }

    /** As the engine takes it: a level in place of the rule's settings, or in them. */
    private static String level(JsonElement settings) {
        JsonElement level = settings.isJsonObject() ? settings.getAsJsonObject().get("enforcementLevel") : settings;
        return level != null && level.isJsonPrimitive() ? level.getAsString() : "";
    }
}
