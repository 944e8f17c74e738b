package weighbridge.simulator.cloudwatch;

import java.util.Map;
import java.util.TreeMap;

/** The values of a period, each with how often it came. Not safe for use by threads. */
final class Samples {
    private final TreeMap<Double, Long> counts = new TreeMap<>();

    void add(double value) {
        counts.merge(value, 1L, Long::sum);
    }

    void addAll(Samples other) {
        other.counts.forEach((value, count) -> counts.merge(value, count, Long::sum));
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    double sum() {
        return counts.entrySet().stream()
                .mapToDouble(entry -> entry.getKey() * entry.getValue())
                .sum();
    }

    long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    double minimum() {
        return counts.firstKey();
    }

    double maximum() {
        return counts.lastKey();
    }

    /**
     * The smallest value that is not below the given share of all.
     *
     * @param per in per cent, 0 to 100
     */
    double percentile(double per) {
        long needed = Math.max(1, (long) Math.ceil(per / 100 * count()));
        long seen = 0;
        for (Map.Entry<Double, Long> entry : counts.entrySet()) {
            seen += entry.getValue();
            if (seen >= needed) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("a percentile of nothing");
    }
}
