package weighbridge.simulator.cloudwatch.math;

import java.util.List;
import weighbridge.simulator.cloudwatch.Series;

/** What an expression is worth: CloudWatch's S, TS and TS[]. */
public sealed interface Value {
    /** S: a number. */
    record Scalar(double number) implements Value {}

    /** TS: a time series. */
    record Line(Series series) implements Value {}

    /** TS[]: several. */
    record Lines(List<Series> series) implements Value {
        public Lines {
            series = List.copyOf(series);
        }
    }

    /** Its time series; a number has none. */
    default List<Series> asLines() {
        if (this instanceof Line line) {
            return List.of(line.series());
        }
        return this instanceof Lines lines ? lines.series() : List.of();
    }
}
