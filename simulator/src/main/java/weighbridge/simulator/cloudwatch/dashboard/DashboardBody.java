package weighbridge.simulator.cloudwatch.dashboard;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Checks a whole body: "Overall structure" and "Widgets array structure". */
public final class DashboardBody {
    private static final int MOST_WIDGETS = 500;

    private static final Shape ANY = (path, value, problems) -> {};

    private static final ObjectShape WIDGET = ObjectShape.empty()
            .must("type", Shape.oneOf("metric", "text", "log", "alarm", "explorer"))
            .must("properties", ANY)
            .may("x", Shape.integer(0, 23))
            .may("y", Shape.integer(0, Integer.MAX_VALUE))
            .may("width", Shape.integer(1, 24))
            .may("height", Shape.integer(1, 1000));

    private static final ObjectShape BODY = ObjectShape.empty()
            .must("widgets", Shape.list(0, MOST_WIDGETS, DashboardBody::widget))
            .may("variables", Shape.list(0, 25, ANY))
            .may("start", Shape.text())
            .may("end", Shape.text())
            .may("periodOverride", Shape.oneOf("auto", "inherit"));

    private DashboardBody() {}

    /** What is wrong with a body. */
    public static Problems check(String body) {
        Problems problems = new Problems();
        try {
            JsonElement json = JsonParser.parseString(body);
            BODY.check("", json, problems);
            if (json instanceof JsonObject object && object.has("end") && !object.has("start")) {
                problems.error("", "Should have property start when property end is present");
            }
        } catch (JsonParseException e) {
            problems.error("", "The field DashboardBody must be a valid JSON object");
        }
        return problems;
    }

    private static void widget(String path, JsonElement value, Problems problems) {
        int before = problems.errors().size();
        WIDGET.check(path, value, problems);
        if (problems.errors().size() > before) {
            return;
        }
        JsonObject widget = value.getAsJsonObject();
        if (widget.has("x") != widget.has("y")) {
            problems.error(path, "Should have both x and y, or neither");
        }
        WidgetShapes.of(widget.get("type").getAsString())
                .check(path + "/properties", widget.get("properties"), problems);
    }
}
