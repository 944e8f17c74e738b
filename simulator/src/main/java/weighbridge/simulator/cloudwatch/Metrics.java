package weighbridge.simulator.cloudwatch;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Every metric there is, by minute. Safe for use by threads: requests record while alarms read. */
public final class Metrics {
    private final Map<Metric, MetricLine> lines = new ConcurrentHashMap<>();
    private final Clock clock;

    public Metrics(Clock clock) {
        this.clock = clock;
    }

    static Instant minute(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES);
    }

    /** Records a value at an instant. */
    public void record(Metric metric, Instant at, double value) {
        line(metric, false).add(minute(at), value);
    }

    /** Records a value of a metric that from then on is reported every minute, as 0 where nothing happened. */
    public void recordAlways(Metric metric, Instant at, double value) {
        line(metric, true).add(minute(at), value);
    }

    private MetricLine line(Metric metric, boolean always) {
        return lines.computeIfAbsent(metric, name -> new MetricLine(always));
    }

    /** Every metric that ever had a value (ListMetrics). */
    public Set<Metric> list() {
        return Set.copyOf(lines.keySet());
    }

    /** A metric's values by period; no data where there is no such metric, for CloudWatch does not tell the two apart. */
    public Series series(Metric metric, Statistic statistic, TimeRange range) {
        SortedMap<Instant, Double> points = new TreeMap<>();
        MetricLine line = lines.get(metric);
        if (line != null) {
            for (Instant start : range.starts()) {
                Samples samples = line.between(start, range.period(), clock.instant());
                if (!samples.isEmpty()) {
                    points.put(start, statistic.of(samples));
                }
            }
        }
        return new Series(points);
    }
}
