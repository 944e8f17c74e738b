package weighbridge.simulator.cloudwatch.math;

import java.time.Instant;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import weighbridge.simulator.cloudwatch.Series;
import weighbridge.simulator.cloudwatch.math.Value.Line;
import weighbridge.simulator.cloudwatch.math.Value.Lines;
import weighbridge.simulator.cloudwatch.math.Value.Scalar;

/** Of one time series a number, of several one time series. */
enum Aggregation {
    SUM,
    AVG,
    MIN,
    MAX;

    Value of(List<Instant> starts, Value value) {
        if (value instanceof Line line) {
            List<Double> values = line.series().values();
            return new Scalar(of(values, values.size()));
        } else if (value instanceof Lines lines) {
            return new Line(Points.at(starts, start -> across(lines.series(), start)));
        }
        throw new MathException(name() + " takes time series, not a number");
    }

    private double across(List<Series> series, Instant start) {
        List<Double> values =
                series.stream().flatMap(line -> line.at(start).stream()).toList();
        return values.isEmpty() ? Double.NaN : of(values, series.size());
    }

    /**
     * Of some values.
     *
     * @param count of all series, also those without a value there: AVG counts a missing value as 0
     */
    private double of(List<Double> values, int count) {
        DoubleSummaryStatistics all =
                values.stream().mapToDouble(Double::doubleValue).summaryStatistics();
        return switch (this) {
            case SUM -> all.getSum();
            case AVG -> all.getSum() / count;
            case MIN -> all.getMin();
            case MAX -> all.getMax();
        };
    }
}
