package weighbridge.simulator.cloudwatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Periods in a row, whose data points lie at their starts.
 *
 * @param start of the first
 */
public record TimeRange(Instant start, Duration period, int count) {
    public TimeRange {
        if (period.isZero() || period.isNegative() || period.toSeconds() % 60 != 0) {
            throw new IllegalArgumentException("a period of " + period + " is not simulated: whole minutes are");
        }
    }

    /** The last periods that have ended by an instant, counted back from its minute. */
    public static TimeRange before(Instant end, Duration period, int count) {
        Instant minute = Metrics.minute(end);
        return new TimeRange(minute.minus(period.multipliedBy(count)), period, count);
    }

    public Instant end() {
        return start.plus(period.multipliedBy(count));
    }

    public List<Instant> starts() {
        List<Instant> starts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            starts.add(start.plus(period.multipliedBy(i)));
        }
        return starts;
    }
}
