package weighbridge.dashboard;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import weighbridge.Declared;
import weighbridge.config.StackConfig;

/** A declared dashboard's body, to be looked at. */
public record Bodies(JsonObject body) {
    public static Bodies of(StackConfig config) {
        return of(Declared.by(config));
    }

    public static Bodies of(Declared declared) {
        String body = (String)
                declared.one("aws:cloudwatch/dashboard:Dashboard", "orders").at("dashboardBody");
        return new Bodies(JsonParser.parseString(body).getAsJsonObject());
    }

    public List<JsonObject> widgets() {
        return objects(body.getAsJsonArray("widgets")).toList();
    }

    /** The entries of all graphs that name a metric. */
    public List<JsonArray> metrics() {
        return widgets().stream()
                .filter(widget -> widget.get("type").getAsString().equals("metric"))
                .flatMap(widget -> metrics(widget).stream())
                .toList();
    }

    /** The entries of one graph that name a metric. */
    static List<JsonArray> metrics(JsonObject widget) {
        JsonArray lines = widget.getAsJsonObject("properties").getAsJsonArray("metrics");
        return StreamSupport.stream(lines.spliterator(), false)
                .map(JsonElement::getAsJsonArray)
                .filter(line -> line.size() > 1)
                .toList();
    }

    /** Of the row that begins with this version's heading. */
    JsonObject inRowOf(String version, String title) {
        return widgets().stream()
                .dropWhile(widget -> !text(widget).startsWith("## " + version + " "))
                .filter(widget -> title(widget).equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + title + " in the row of " + version));
    }

    List<String> titles() {
        return widgets().stream().map(widget -> text(widget) + title(widget)).toList();
    }

    static String text(JsonObject widget) {
        JsonElement markdown = widget.getAsJsonObject("properties").get("markdown");
        return markdown == null ? "" : markdown.getAsString();
    }

    private static String title(JsonObject widget) {
        JsonElement title = widget.getAsJsonObject("properties").get("title");
        return title == null ? "" : title.getAsString();
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsJsonObject);
    }
}
