package weighbridge.scenarios;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The committed limits of prod, and what one adds to them in an emergency. */
record ProdLimits(JsonObject config) {
    private static final Path FILE = Repository.POLICIES.resolve("limits.prod.json");

    static ProdLimits committed() throws IOException {
        return new ProdLimits(parse(Files.readString(FILE)));
    }

    /** With the exception that {@code docs/emergencies.md} shows, for another version and from now on for three hours. */
    ProdLimits withTheExceptionOfThePageFor(String version) throws IOException {
        JsonObject shown = parse(Page.read("docs/emergencies.md").blocks("json").get(0));
        JsonObject entry = shown.getAsJsonObject("exceptions")
                .getAsJsonArray("entries")
                .get(0)
                .getAsJsonObject();
        entry.addProperty("version", version);
        entry.addProperty("until", inThreeHours());
        return with("exceptions", shown.get("exceptions").getAsJsonObject());
    }

    /** With another exception to some rules, like that. */
    ProdLimits withException(String version, long upTo, String... rules) throws IOException {
        ProdLimits limits = withTheExceptionOfThePageFor(version);
        JsonObject entry = limits.config()
                .getAsJsonObject("exceptions")
                .getAsJsonArray("entries")
                .get(0)
                .getAsJsonObject();
        JsonArray lifted = new JsonArray();
        List.of(rules).forEach(lifted::add);
        entry.add("rules", lifted);
        entry.addProperty("upTo", upTo);
        return limits;
    }

    ProdLimits withHoldsAt(String endpoint) {
        JsonObject holds = new JsonObject();
        holds.addProperty("region", Engine.REGION);
        holds.addProperty("endpoint", endpoint);
        return with("rollback-hold", holds);
    }

    private ProdLimits with(String policy, JsonObject settings) {
        JsonObject changed = config.deepCopy();
        changed.add(policy, settings);
        return new ProdLimits(changed);
    }

    Path writeTo(Path file) throws IOException {
        return Files.writeString(file, config.toString());
    }

    private static JsonObject parse(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    private static String inThreeHours() {
        return Instant.now()
                .plus(3, ChronoUnit.HOURS)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
