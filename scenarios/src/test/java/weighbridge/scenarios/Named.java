package weighbridge.scenarios;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import weighbridge.simulator.cloudwatch.Alarm;
import weighbridge.simulator.cloudwatch.CloudWatchView;
import weighbridge.simulator.cloudwatch.Dashboard;
import weighbridge.simulator.cloudwatch.Metric;
import weighbridge.simulator.cloudwatch.MetricQuery;

/** The metrics that deployed alarms and dashboards name. */
final class Named {
    private Named() {}

    static List<Metric> by(CloudWatchView deployed) {
        return Stream.concat(
                        deployed.alarms().stream().flatMap(Named::metrics),
                        deployed.dashboards().stream().flatMap(Named::metrics))
                .distinct()
                .toList();
    }

    private static Stream<Metric> metrics(Alarm alarm) {
        return alarm.rule().queries().stream()
                .map(MetricQuery::source)
                .filter(MetricQuery.Stat.class::isInstance)
                .map(source -> ((MetricQuery.Stat) source).metric());
    }

    private static Stream<Metric> metrics(Dashboard dashboard) {
        JsonArray widgets =
                JsonParser.parseString(dashboard.body()).getAsJsonObject().getAsJsonArray("widgets");
        return stream(widgets)
                .map(widget -> widget.getAsJsonObject().getAsJsonObject("properties"))
                .filter(properties -> properties.has("metrics"))
                .flatMap(properties -> stream(properties.getAsJsonArray("metrics")))
                .map(JsonElement::getAsJsonArray)
                .filter(line -> line.size() > 1)
                .map(Named::metric);
    }

    /** {@code [namespace, name, dimension, value, …, options]}. */
    private static Metric metric(JsonArray line) {
        Map<String, String> dimensions = new HashMap<>();
        for (int i = 2; i < line.size() - 1; i += 2) {
            dimensions.put(line.get(i).getAsString(), line.get(i + 1).getAsString());
        }
        return Metric.of(line.get(0).getAsString(), line.get(1).getAsString(), dimensions);
    }

    private static Stream<JsonElement> stream(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
