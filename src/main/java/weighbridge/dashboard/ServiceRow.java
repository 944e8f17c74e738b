package weighbridge.dashboard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import weighbridge.metric.Dimensions;
import weighbridge.metric.Metric;

/**
 * What callers of the service see, whichever version answered, fixed responses included.
 *
 * @param id {@code svc-…}
 */
record ServiceRow(String id, String region) {
    List<Widget> widgets() {
        return List.of(
                graph("Requests", List.of(sum(Metric.REQUESTS, "requests")), "a minute"),
                graph("Answers of 4xx", List.of(sum(Metric.CLIENT_ERRORS, "4xx")), "a minute"),
                graph("Answers of 5xx", List.of(sum(Metric.SERVER_ERRORS, "5xx")), "a minute"),
                graph("Request time", List.of(time("p50"), time("p90"), time("p99")), "ms"));
    }

    private Line sum(Metric metric, String label) {
        return new Line.Drawn(metric, dimensions(), "Sum", label);
    }

    private Line time(String statistic) {
        return new Line.Drawn(Metric.REQUEST_TIME, dimensions(), statistic, statistic);
    }

    private Widget graph(String title, List<Line> lines, String unit) {
        return new Widget.Graph(title, region, lines, unit, Optional.empty(), Optional.empty());
    }

    private Map<String, String> dimensions() {
        return Dimensions.ofService(id);
    }
}
