package weighbridge.demo.picture;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weighbridge.simulator.Simulator;
import weighbridge.simulator.cloudwatch.Metric;
import weighbridge.simulator.cloudwatch.MetricData;
import weighbridge.simulator.cloudwatch.MetricQuery;
import weighbridge.simulator.cloudwatch.Statistic;
import weighbridge.simulator.cloudwatch.TimeRange;

/** What a simulator measured in some minutes, asked for as a graph of a dashboard asks. */
record Measured(Simulator simulator, TimeRange range) {
    static Measured until(Simulator simulator, Instant end, Duration span) {
        Duration minute = Duration.ofMinutes(1);
        return new Measured(simulator, TimeRange.before(end, minute, (int) span.dividedBy(minute)));
    }

    /** The lines that a graph shows. */
    List<Curve> curves(JsonObject properties) {
        List<MetricQuery> queries = new ArrayList<>();
        for (JsonArray line : Body.arrays(properties.getAsJsonArray("metrics"))) {
            queries.add(query(line, "line" + queries.size()));
        }
        List<Curve> curves = new ArrayList<>();
        new MetricData(simulator.metrics(), queries, range)
                .answer()
                .forEach((id, series) -> curves.add(new Curve(label(queries, id), series.get(0))));
        return curves;
    }

    /** {@code [namespace, name, dimension, value, …, options]}, or an expression's options alone. */
    private static MetricQuery query(JsonArray line, String defaultId) {
        JsonObject options = line.get(line.size() - 1).getAsJsonObject();
        String id = options.has("id") ? options.get("id").getAsString() : defaultId;
        Optional<String> label = Optional.ofNullable(options.get("label")).map(text -> text.getAsString());
        boolean visible = !options.has("visible") || options.get("visible").getAsBoolean();
        return new MetricQuery(id, line.size() == 1 ? formula(options) : stat(line, options), label, visible);
    }

    private static MetricQuery.Source formula(JsonObject options) {
        return new MetricQuery.Formula(options.get("expression").getAsString());
    }

    private static MetricQuery.Source stat(JsonArray line, JsonObject options) {
        Map<String, String> dimensions = new HashMap<>();
        for (int i = 2; i < line.size() - 1; i += 2) {
            dimensions.put(line.get(i).getAsString(), line.get(i + 1).getAsString());
        }
        return new MetricQuery.Stat(
                Metric.of(line.get(0).getAsString(), line.get(1).getAsString(), dimensions),
                Duration.ofMinutes(1),
                Statistic.parse(options.get("stat").getAsString()).orElseThrow());
    }

    private static String label(List<MetricQuery> queries, String id) {
        return queries.stream()
                .filter(query -> query.id().equals(id))
                .findFirst()
                .flatMap(MetricQuery::label)
                .orElse(id);
    }
}
