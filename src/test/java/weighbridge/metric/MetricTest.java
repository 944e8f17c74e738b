package weighbridge.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.Stacks.aStack;
import static weighbridge.Stacks.forward;
import static weighbridge.Stacks.listener;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import weighbridge.Declared;
import weighbridge.Registered;
import weighbridge.config.AlarmsConfig;
import weighbridge.config.AlarmsConfig.Datapoints;
import weighbridge.config.VersionConfig;
import weighbridge.dashboard.Bodies;

/** An alarm on a metric that nothing emits waits for ever, and looks like one on a healthy version. */
class MetricTest {
    private static final Pattern COLD_STARTS =
            Pattern.compile("SOURCE '/aws/lambda/([^']+)' \\| .*@logStream like /\\\\\\[(\\d+)\\\\]/ .*");
    private static Declared declared;
    private static Emitted emitted;

    @BeforeAll
    static void declareAStackWithAlarmsAndDashboard() throws IOException {
        declared = Declared.by(
                aStack().alarms(new AlarmsConfig(5, OptionalInt.of(800), 1, 20, new Datapoints(2, 3), List.of(), false))
                        .dashboard()
                        .add(new VersionConfig.Published(
                                "v9",
                                "arn:aws:lambda:eu-west-1:111122223333:function:orders:9",
                                VersionConfig.Events.V2,
                                OptionalInt.of(2)))
                        .add(listener("https", 443, forward(Map.of("v7", 90, "v8", 10))))
                        .build());
        emitted = Emitted.by(declared);
    }

    @Test
    void every_alarm_is_on_metrics_that_a_resource_of_the_stack_emits() {
        List<String> named = new ArrayList<>();
        declared.resources().stream()
                .filter(resource -> resource.type().equals("aws:cloudwatch/metricAlarm:MetricAlarm"))
                .forEach(alarm -> named.addAll(metrics(alarm)));

        assertThat(named).hasSize(3 * 5);
        assertThat(emitted.series()).containsAll(named);
    }

    @Test
    void every_graph_shows_metrics_that_a_resource_of_the_stack_emits() {
        List<String> named =
                Bodies.of(declared).metrics().stream().map(MetricTest::series).toList();

        assertThat(new TreeSet<>(named)).hasSize(4 + 3 * 5 + 1);
        assertThat(emitted.series()).containsAll(named);
    }

    @Test
    void every_table_of_cold_starts_reads_the_log_of_a_function_that_a_version_names() {
        List<String> functions = new ArrayList<>();
        for (JsonObject widget : Bodies.of(declared).widgets()) {
            if (widget.get("type").getAsString().equals("log")) {
                Matcher query = COLD_STARTS.matcher(
                        widget.getAsJsonObject("properties").get("query").getAsString());
                assertThat(query.matches()).as(widget.toString()).isTrue();
                functions.add(query.group(1) + ":" + query.group(2));
            }
        }

        assertThat(functions).containsExactly("orders:7", "orders:8", "orders:9");
    }

    /** Of an alarm on one metric, or of one on metric math. */
    private static List<String> metrics(Registered alarm) {
        if (alarm.at("metricName") != null) {
            return List.of(series(alarm.inputs()));
        }
        List<String> named = new ArrayList<>();
        for (Object query : (List<?>) alarm.at("metricQueries")) {
            Object metric = ((Map<?, ?>) query).get("metric");
            if (metric != null) {
                named.add(series((Map<?, ?>) metric));
            }
        }
        return named;
    }

    @SuppressWarnings("unchecked") // dimensions are texts, or the provider would refuse them
    private static String series(Map<?, ?> metric) {
        return Emitted.series((String) metric.get("namespace"), (String) metric.get("metricName"), (Map<String, ?>)
                metric.get("dimensions"));
    }

    /** {@code [namespace, name, dimension, value, …, options]}. */
    private static String series(JsonArray line) {
        Map<String, String> dimensions = new HashMap<>();
        for (int i = 2; i + 1 < line.size() - 1; i += 2) {
            dimensions.put(line.get(i).getAsString(), line.get(i + 1).getAsString());
        }
        return Emitted.series(line.get(0).getAsString(), line.get(1).getAsString(), dimensions);
    }
}
