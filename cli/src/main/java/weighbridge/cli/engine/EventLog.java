package weighbridge.cli.engine;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the file that {@code --event-log} writes: one engine event a line (Pulumi's {@code apitype.EngineEvent}). */
public final class EventLog {
    private static final String FINDING = "policyEvent";

    private EventLog() {}

    /** Every finding, in the order in which they came; nothing if the engine did not get as far as writing. */
    public static List<PolicyFinding> findings(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.contains(FINDING))
                    .map(EventLog::finding)
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
        }
    }

    private static Optional<PolicyFinding> finding(String line) {
        JsonObject event = JsonParser.parseString(line).getAsJsonObject().getAsJsonObject(FINDING);
        return Optional.ofNullable(event)
                .map(found -> new PolicyFinding(
                        found.get("policyName").getAsString(),
                        found.get("enforcementLevel").getAsString().equals("mandatory"),
                        found.get("message").getAsString()));
    }
}
