package weighbridge.simulator.cloudwatch.math;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import weighbridge.simulator.cloudwatch.Series;
import weighbridge.simulator.cloudwatch.math.Value.Scalar;

/** Values at one period's start. */
final class Points {
    private Points() {}

    /** A series of what is worked out a period; what is no finite number is dropped, as after a division by zero. */
    static Series at(List<Instant> starts, ToDoubleFunction<Instant> value) {
        SortedMap<Instant, Double> points = new TreeMap<>();
        for (Instant start : starts) {
            double point = value.applyAsDouble(start);
            if (Double.isFinite(point)) {
                points.put(start, point);
            }
        }
        return new Series(points);
    }

    /** Whether a series has a value there; a number has none of its own. */
    static boolean has(Value value, Instant start) {
        return value.asLines().stream().anyMatch(series -> series.at(start).isPresent());
    }

    static double orZero(Value value, Instant start) {
        return or(value, start, 0);
    }

    /** A number, or the value of a series there, else what is given. */
    static double or(Value value, Instant start, double otherwise) {
        if (value instanceof Scalar scalar) {
            return scalar.number();
        } else if (value instanceof Value.Line line) {
            return line.series().at(start).orElse(otherwise);
        }
        throw new MathException("an array of time series where one time series or a number is wanted");
    }
}
