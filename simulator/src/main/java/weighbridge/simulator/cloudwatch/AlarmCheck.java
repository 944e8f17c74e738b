package weighbridge.simulator.cloudwatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import weighbridge.simulator.aws.AwsException;
import weighbridge.simulator.aws.Service;
import weighbridge.simulator.cloudwatch.math.Expression;
import weighbridge.simulator.cloudwatch.math.MathException;
import weighbridge.simulator.cloudwatch.math.Parser;

/**
 * What PutMetricAlarm refuses (CloudWatch API reference, {@code PutMetricAlarm}; CloudWatch User Guide, "Alarms on math
 * expressions"). It tests no action: an alarm may name a topic that does not exist.
 */
final class AlarmCheck {
    private static final int MOST_METRICS = 10;
    private static final int MOST_ACTIONS = 5;

    private AlarmCheck() {}

    static void require(Alarm alarm) {
        AlarmRule rule = alarm.rule();
        requireQueries(rule);
        requirePeriods(rule);
        requireOneSeries(rule);
        List.of(alarm.alarmActions(), alarm.okActions(), alarm.insufficientDataActions())
                .forEach(AlarmCheck::requireActions);
    }

    private static void requireQueries(AlarmRule rule) {
        long returning = rule.queries().stream().filter(MetricQuery::returnData).count();
        require(returning == 1, "Exactly one element of the metrics list should return data.");
        Set<String> ids = new HashSet<>();
        for (MetricQuery query : rule.queries()) {
            require(MetricQuery.isId(query.id()), "The id '" + query.id() + "' does not match [a-z][a-zA-Z0-9_]*");
            require(ids.add(query.id()), "The id '" + query.id() + "' is used twice");
        }
        rule.queries().forEach(query -> requireSource(rule, query, ids));
        long metrics = rule.queries().stream()
                .filter(query -> query.source() instanceof MetricQuery.Stat)
                .count();
        require(metrics <= MOST_METRICS, "An alarm has at most " + MOST_METRICS + " metrics, not " + metrics);
    }

    private static void requireSource(AlarmRule rule, MetricQuery query, Set<String> ids) {
        if (query.source() instanceof MetricQuery.Stat stat) {
            require(
                    stat.period().equals(rule.period()),
                    "The metric '" + query.id() + "' has a period of "
                            + stat.period().toSeconds() + " s, others "
                            + rule.period().toSeconds() + " s: all metrics must have the same");
        } else if (query.source() instanceof MetricQuery.Formula formula) {
            requireFormula(query.id(), formula.expression(), ids);
        }
    }

    private static void requireFormula(String id, String text, Set<String> ids) {
        try {
            Expression expression = Parser.parse(text);
            require(!expression.calls("SEARCH"), "SEARCH is not supported on Metric Alarms.");
            for (String named : expression.ids()) {
                require(ids.contains(named), "The expression '" + id + "' names '" + named + "', which is not there");
            }
        } catch (MathException e) {
            throw Service.CLOUDWATCH.invalid("PutMetricAlarm", "Error in expression '" + id + "': " + e.getMessage());
        }
    }

    /** Works the rule out over nothing: what it comes to does not depend on the data. */
    private static void requireOneSeries(AlarmRule rule) {
        TimeRange range = TimeRange.before(Instant.EPOCH, rule.period(), 1);
        Metrics nothing = new Metrics(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        String watched = rule.watched().id();
        try {
            int lines = new MetricData(nothing, rule.queries(), range)
                    .answer()
                    .get(watched)
                    .size();
            require(
                    lines == 1,
                    "The expression '" + watched + "' gives " + lines + " time series: an alarm watches one");
        } catch (MathException e) {
            throw Service.CLOUDWATCH.invalid(
                    "PutMetricAlarm", "Error in expression '" + watched + "': " + e.getMessage());
        }
    }

    private static void requirePeriods(AlarmRule rule) {
        require(
                rule.period().multipliedBy(rule.evaluationPeriods()).compareTo(Duration.ofDays(1)) <= 0,
                "Metrics cannot be checked across more than a day (EvaluationPeriods * Period must be <= 86400).");
        require(
                rule.datapointsToAlarm() <= rule.evaluationPeriods(),
                "DatapointsToAlarm (" + rule.datapointsToAlarm() + ") must not be greater than EvaluationPeriods ("
                        + rule.evaluationPeriods() + ")");
    }

    private static void requireActions(List<String> actions) {
        require(actions.size() <= MOST_ACTIONS, "At most " + MOST_ACTIONS + " actions a state, not " + actions.size());
    }

    private static void require(boolean holds, String message) throws AwsException {
        if (!holds) {
            throw Service.CLOUDWATCH.invalid("PutMetricAlarm", message);
        }
    }
}
