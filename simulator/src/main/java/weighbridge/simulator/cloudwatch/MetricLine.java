package weighbridge.simulator.cloudwatch;

import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;

/** What was recorded of one metric, by minute. Safe for use by threads. */
final class MetricLine {
    private final TreeMap<Instant, Samples> minutes = new TreeMap<>();
    private final boolean reportedAlways;

    /** @param reportedAlways from the first value on there is one every minute: 0 where nothing was recorded */
    MetricLine(boolean reportedAlways) {
        this.reportedAlways = reportedAlways;
    }

    synchronized void add(Instant minute, double value) {
        minutes.computeIfAbsent(minute, start -> new Samples()).add(value);
    }

    /** The values of a period, as far as it has ended. */
    synchronized Samples between(Instant start, Duration period, Instant now) {
        Instant end = start.plus(period);
        Samples samples = new Samples();
        minutes.subMap(start, end).values().forEach(samples::addAll);
        if (samples.isEmpty() && reportedAlways && hasBegunBefore(start) && !end.isAfter(now)) {
            samples.add(0);
        }
        return samples;
    }

    private boolean hasBegunBefore(Instant start) {
        return !minutes.isEmpty() && minutes.firstKey().isBefore(start);
    }
}
