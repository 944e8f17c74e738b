package weighbridge.simulator.cloudwatch.math;

import java.time.Instant;
import java.util.List;
import weighbridge.simulator.cloudwatch.Series;

/** {@code FILL(series, number | series | REPEAT)}. A series without any data is filled as well: an assumption. */
final class Filling {
    private Filling() {}

    static Series of(List<Instant> starts, Series series, Expression filler, Evaluation evaluation) {
        if (filler instanceof Expression.Word word) {
            if (!word.name().equals("REPEAT")) {
                throw new MathException("the simulator does not simulate FILL with " + word.name());
            }
            return repeated(starts, series);
        }
        Value value = evaluation.of(filler);
        return Points.at(starts, start -> series.at(start).orElseGet(() -> Points.or(value, start, Double.NaN)));
    }

    private static Series repeated(List<Instant> starts, Series series) {
        return Points.at(starts, start -> {
            var upToHere = series.points().headMap(start.plusNanos(1));
            return upToHere.isEmpty() ? Double.NaN : upToHere.get(upToHere.lastKey());
        });
    }
}
