package weighbridge.simulator.cloudwatch;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A value a period; a period without data has none. */
public record Series(SortedMap<Instant, Double> points) {
    public Series {
        points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
    }

    public Optional<Double> at(Instant start) {
        return Optional.ofNullable(points.get(start));
    }

    /** Without the times, in their order. */
    public List<Double> values() {
        return List.copyOf(points.values());
    }
}
