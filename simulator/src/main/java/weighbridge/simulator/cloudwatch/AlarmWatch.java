package weighbridge.simulator.cloudwatch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks at one alarm's data as of a minute. */
final class AlarmWatch {
    private final Metrics metrics;
    private final AlarmRule rule;

    AlarmWatch(Metrics metrics, AlarmRule rule) {
        this.metrics = metrics;
        this.rule = rule;
    }

    AlarmStatus at(Instant minute, AlarmStatus current) {
        TimeRange range = TimeRange.before(minute, rule.period(), Verdict.evaluationRange(rule));
        Series series = watched(range);
        AlarmState state =
                tooFewSamples(minute) ? current.state() : verdict(range, series).state(current.state());
        return state == current.state()
                ? current
                : new AlarmStatus(state, Reason.of(rule, series, current.state(), state), minute);
    }

    private Series watched(TimeRange range) {
        return new MetricData(metrics, rule.queries(), range)
                .answer()
                .get(rule.watched().id())
                .get(0);
    }

    private Verdict verdict(TimeRange range, Series series) {
        List<Optional<Boolean>> breaches = range.starts().stream()
                .map(start -> series.at(start).map(rule::breaches))
                .toList();
        return new Verdict(rule, breaches);
    }

    /**
     * Whether the alarm wants a percentile left alone while there are few values: fewer than 10 / (1 - percentile) in the
     * evaluation period, from 0.5 on ("Percentile-based CloudWatch alarms and low data samples").
     */
    private boolean tooFewSamples(Instant minute) {
        if (rule.evaluateLowSamples() || !(rule.watched().source() instanceof MetricQuery.Stat stat)) {
            return false;
        }
        if (stat.statistic().percentile().isEmpty()) {
            return false;
        }
        double share = stat.statistic().percentile().getAsDouble() / 100;
        TimeRange evaluated = TimeRange.before(minute, rule.period(), rule.evaluationPeriods());
        double samples = metrics.series(stat.metric(), Statistic.SAMPLE_COUNT, evaluated).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        return samples < 10 / (share >= 0.5 ? 1 - share : share);
    }
}
