package weighbridge.simulator.cloudwatch.math;

import java.time.Instant;
import java.util.List;
import weighbridge.simulator.cloudwatch.Series;
import weighbridge.simulator.cloudwatch.math.Value.Line;
import weighbridge.simulator.cloudwatch.math.Value.Scalar;

/** {@code IF(condition, trueValue, falseValue)}, by the tables of "Using IF expressions". */
final class Conditions {
    private Conditions() {}

    static Value of(List<Instant> starts, List<Value> arguments) {
        if (arguments.size() < 2 || arguments.size() > 3) {
            throw new MathException("IF takes a condition, a value and perhaps another");
        }
        Value otherwise = arguments.size() == 3 ? arguments.get(2) : new Line(new Series(new java.util.TreeMap<>()));
        if (arguments.get(0) instanceof Scalar scalar) {
            return scalar.number() != 0 ? arguments.get(1) : otherwise;
        }
        return new Line(Points.at(starts, start -> at(start, arguments.get(0), arguments.get(1), otherwise)));
    }

    /** Where the condition is missing nothing is left; a true one makes what is missing 0, a false one drops it. */
    private static double at(Instant start, Value condition, Value then, Value otherwise) {
        double holds = Points.or(condition, start, Double.NaN);
        if (Double.isNaN(holds)) {
            return Double.NaN;
        }
        return holds != 0 ? Points.orZero(then, start) : Points.or(otherwise, start, Double.NaN);
    }
}
