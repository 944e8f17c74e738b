package weighbridge.simulator.cloudwatch;

import java.time.Duration;
import java.util.List;

/**
 * What an alarm looks at, and what it takes for a breach.
 *
 * @param queries one of them returns data
 * @param datapointsToAlarm how many of the evaluated periods must breach
 * @param evaluateLowSamples whether a percentile of few values is evaluated all the same
 */
public record AlarmRule(
        List<MetricQuery> queries,
        Duration period,
        int evaluationPeriods,
        int datapointsToAlarm,
        Comparison comparison,
        double threshold,
        MissingData missingData,
        boolean evaluateLowSamples) {
    public AlarmRule {
        queries = List.copyOf(queries);
    }

    /** The query that the alarm watches. */
    public MetricQuery watched() {
        return queries.stream().filter(MetricQuery::returnData).findFirst().orElseThrow();
    }

    boolean breaches(double value) {
        return comparison.breaches(value, threshold);
    }
}
