package weighbridge.simulator.cloudwatch.dashboard;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import weighbridge.simulator.cloudwatch.MetricQuery;
import weighbridge.simulator.cloudwatch.math.Expression;
import weighbridge.simulator.cloudwatch.math.MathException;
import weighbridge.simulator.cloudwatch.math.Parser;

/** "Metric widget: format for each metric in the array". */
final class MetricsShape implements Shape {
    private static final int MOST = 500;

    private static final Shape OPTIONS = ObjectShape.empty()
            .may("accountId", Shape.text())
            .may("color", WidgetShapes.COLOR)
            .may("expression", Shape.text())
            .may("id", Shape.that(value -> MetricQuery.isId(value.getAsString()), "Should begin with a small letter"))
            .may("label", Shape.text())
            .may("period", Shape.period())
            .may("region", Shape.text())
            .may("stat", Shape.statistic())
            .may("visible", Shape.bool())
            .may("yAxis", WidgetShapes.SIDE);

    private static final Shape ITEM = Shape.that(
            MetricsShape::isItem,
            "Should be strings and at most one object, at the end; an expression has the object alone");

    @Override
    public void check(String path, JsonElement value, Problems problems) {
        int before = problems.errors().size();
        Shape.list(0, MOST, ITEM).check(path, value, problems);
        if (problems.errors().size() == before) {
            checkEntries(path, value.getAsJsonArray(), problems);
        }
    }

    private static boolean isItem(JsonElement item) {
        if (!(item instanceof JsonArray array) || array.isEmpty()) {
            return false;
        }
        boolean strings = array.asList().subList(0, array.size() - 1).stream().allMatch(JsonElement::isJsonPrimitive);
        JsonElement last = array.get(array.size() - 1);
        boolean expression = last instanceof JsonObject options && options.has("expression");
        return strings && (last.isJsonPrimitive() || last.isJsonObject()) && expression == (array.size() == 1);
    }

    private static void checkEntries(String path, JsonArray metrics, Problems problems) {
        List<MetricEntry> entries;
        try {
            entries = MetricEntry.readAll(metrics);
        } catch (IllegalArgumentException e) {
            problems.error(path, e.getMessage());
            return;
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            JsonObject options = entries.get(i).options();
            OPTIONS.check(path + "/" + i, options, problems);
            if (options.has("id") && !ids.add(options.get("id").getAsString())) {
                problems.error(path + "/" + i, "Should NOT have an id twice: " + options.get("id"));
            }
        }
        warnOfExpressions(path, entries, ids, problems);
    }

    /** What cannot be drawn is stored all the same: an assumption; the console shows the error in the widget. */
    private static void warnOfExpressions(String path, List<MetricEntry> entries, Set<String> ids, Problems problems) {
        for (int i = 0; i < entries.size(); i++) {
            String place = path + "/" + i;
            entries.get(i).expression().ifPresent(text -> warnOf(place, text, ids, problems));
        }
    }

    private static void warnOf(String path, String text, Set<String> ids, Problems problems) {
        try {
            Expression expression = Parser.parse(text);
            expression.ids().stream()
                    .filter(id -> !ids.contains(id))
                    .forEach(id -> problems.warn(path, "The expression names '" + id + "', which is not there"));
        } catch (MathException e) {
            problems.warn(path, e.getMessage());
        }
    }
}
