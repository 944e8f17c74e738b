package weighbridge.simulator.cloudwatch.dashboard;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weighbridge.simulator.cloudwatch.Metric;

/**
 * What a widget shows in one line: a metric, or an expression in its options.
 *
 * @param metric with what {@code "."} stands for; empty for an expression
 * @param options label, id, statistic and the like; empty where there are none
 */
public record MetricEntry(Optional<Metric> metric, JsonObject options) {
    /** The expression, where it is one. */
    public Optional<String> expression() {
        return Optional.ofNullable(options.get("expression")).map(JsonElement::getAsString);
    }

    /**
     * Reads a {@code metrics} array.
     *
     * @throws IllegalArgumentException if it is none that CloudWatch takes
     */
    public static List<MetricEntry> readAll(JsonArray metrics) {
        List<MetricEntry> entries = new ArrayList<>();
        List<String> before = List.of();
        for (JsonElement item : metrics) {
            List<String> names = names(item.getAsJsonArray(), before);
            entries.add(new MetricEntry(metric(names), options(item.getAsJsonArray())));
            before = names.isEmpty() ? before : names;
        }
        return entries;
    }

    private static JsonObject options(JsonArray item) {
        JsonElement last = item.isEmpty() ? null : item.get(item.size() - 1);
        return last instanceof JsonObject options ? options : new JsonObject();
    }

    /** Namespace, name, dimensions; a point stands for what the metric before has in its place. */
    private static List<String> names(JsonArray item, List<String> before) {
        List<String> names = new ArrayList<>();
        for (JsonElement element : item) {
            if (element.isJsonPrimitive()) {
                names.add(element.getAsString().equals(".") ? at(before, names.size()) : element.getAsString());
            }
        }
        return names;
    }

    private static String at(List<String> before, int place) {
        if (place >= before.size()) {
            throw new IllegalArgumentException("\".\" stands for nothing: the metric before has no part " + place);
        }
        return before.get(place);
    }

    private static Optional<Metric> metric(List<String> names) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        if (names.size() % 2 != 0) {
            throw new IllegalArgumentException(
                    "a metric is a namespace, a name, and names and values of dimensions in" + " pairs, not " + names);
        }
        Map<String, String> dimensions = new LinkedHashMap<>();
        for (int i = 2; i < names.size(); i += 2) {
            dimensions.put(names.get(i), names.get(i + 1));
        }
        return Optional.of(Metric.of(names.get(0), names.get(1), dimensions));
    }
}
