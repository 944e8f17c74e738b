package weighbridge.dashboard;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import weighbridge.config.AlarmsConfig;
import weighbridge.metric.Metric;

/**
 * The widgets of one version.
 *
 * @param all every version with a row: together they have all of the requests
 */
record VersionRow(Watched version, List<Watched> all, String region, Optional<AlarmsConfig> alarms) {
    Widget heading() {
        String warm = version.warm().isPresent() ? ", " + version.warm().getAsInt() + " kept warm" : "";
        return new Widget.Text(
                "## %s   `%s:%s`%s".formatted(version.name(), version.function(), version.number(), warm));
    }

    List<Widget> widgets() {
        return List.of(share(), errorRate(), latency(), coldStarts(), throttles(), concurrency());
    }

    /** Arithmetic takes a missing value for 0 (CloudWatch user guide, "Basic arithmetic functions"). */
    private Widget share() {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            lines.add(new Line.Hidden(requests(i), Metric.REQUESTS, all.get(i).ofTargetGroup()));
        }
        String total =
                IntStream.range(0, all.size()).mapToObj(VersionRow::requests).collect(joining(" + "));
        lines.add(new Line.Formula("100 * " + requests(all.indexOf(version)) + " / (" + total + ")", "share"));
        return graph("Share of requests", lines, "%", Optional.of(100), Optional.empty());
    }

    private Widget errorRate() {
        return graph(
                "Error rate (5xx)",
                List.of(
                        new Line.Hidden("errors", Metric.SERVER_ERRORS, version.ofTargetGroup()),
                        new Line.Hidden("requests", Metric.REQUESTS, version.ofTargetGroup()),
                        new Line.Formula("100 * errors / requests", "5xx")),
                "%",
                Optional.empty(),
                alarms.map(AlarmsConfig::errorRate));
    }

    private Widget latency() {
        return graph(
                "Latency",
                List.of(percentile("p50"), percentile("p90"), percentile("p99")),
                "ms",
                Optional.empty(),
                alarms.flatMap(limits -> limits.latencyP99().stream()
                        .mapToObj(millis -> (double) millis)
                        .findFirst()));
    }

    private Line percentile(String statistic) {
        return new Line.Drawn(Metric.REQUEST_TIME, version.ofTargetGroup(), statistic, statistic);
    }

    /**
     * Initialization is no metric; the log's REPORT lines have it, and the name of their stream has the version
     * (docs/metrics.md).
     */
    private Widget coldStarts() {
        return new Widget.Found("Cold starts", region, """
                SOURCE '/aws/lambda/%s' | filter @type = "REPORT" and ispresent(@initDuration) and @logStream like /\\[%s\\]/ \
                | stats count(*) as coldStarts, avg(@initDuration) as averageMs, pct(@initDuration, 99) as p99Ms""".formatted(version.function(), version.number()));
    }

    private Widget throttles() {
        return graph(
                "Throttles",
                List.of(new Line.Drawn(Metric.THROTTLES, version.ofFunction(), "Sum", "refused")),
                "a minute",
                Optional.empty(),
                alarms.map(limits -> (double) limits.throttles()));
    }

    private Widget concurrency() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line.Drawn(Metric.CONCURRENCY, version.ofFunction(), "Maximum", "at once"));
        if (version.warm().isPresent()) {
            lines.add(new Line.Drawn(Metric.WARM_CONCURRENCY, version.ofFunction(), "Maximum", "on warm"));
        }
        return graph("Concurrency", lines, "invocations", Optional.empty(), Optional.empty());
    }

    private Widget graph(
            String title, List<Line> lines, String unit, Optional<Integer> most, Optional<Double> alarmAt) {
        return new Widget.Graph(title, region, lines, unit, most, alarmAt);
    }

    private static String requests(int version) {
        return "r" + version;
    }
}
