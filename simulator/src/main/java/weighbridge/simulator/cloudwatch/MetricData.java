package weighbridge.simulator.cloudwatch;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import weighbridge.simulator.cloudwatch.math.Evaluation;
import weighbridge.simulator.cloudwatch.math.Expression;
import weighbridge.simulator.cloudwatch.math.MathException;
import weighbridge.simulator.cloudwatch.math.Parser;
import weighbridge.simulator.cloudwatch.math.Value;

/**
 * The answer to one request for data (GetMetricData). The periods of the range hold for all queries: CloudWatch asks each
 * metric of an alarm by the same period as well ("Alarms on math expressions").
 */
public final class MetricData {
    private final Metrics metrics;
    private final TimeRange range;
    private final Map<String, MetricQuery> queries = new LinkedHashMap<>();
    private final Evaluation evaluation;
    private final Set<String> underWay = new HashSet<>();

    /**
     * A request.
     *
     * @throws MathException if two queries have one id
     */
    public MetricData(Metrics metrics, List<MetricQuery> queries, TimeRange range) {
        this.metrics = metrics;
        this.range = range;
        for (MetricQuery query : queries) {
            if (this.queries.put(query.id(), query) != null) {
                throw new MathException("The id '" + query.id() + "' is used twice");
            }
        }
        this.evaluation = new Evaluation(range.starts(), this::value, this::metricsLike);
    }

    /**
     * The series of every query that returns data, by id; an expression may have several.
     *
     * @throws MathException if an expression cannot be worked out
     */
    public Map<String, List<Series>> answer() {
        Map<String, List<Series>> answer = new LinkedHashMap<>();
        queries.values().stream()
                .filter(MetricQuery::returnData)
                .forEach(query -> answer.put(query.id(), lines(query)));
        return answer;
    }

    private List<Series> lines(MetricQuery query) {
        Value value = value(query.id());
        if (value instanceof Value.Scalar) {
            throw new MathException("The expression '" + query.id() + "' gives a number, not a time series");
        }
        return value.asLines();
    }

    private Value value(String id) {
        MetricQuery query = queries.get(id);
        if (query == null) {
            throw new MathException("There is no '" + id + "'; there are: " + queries.keySet());
        }
        if (query.source() instanceof MetricQuery.Stat stat) {
            return new Value.Line(metrics.series(stat.metric(), stat.statistic(), range));
        }
        return worked(id, Parser.parse(((MetricQuery.Formula) query.source()).expression()));
    }

    private Value worked(String id, Expression expression) {
        if (!underWay.add(id)) {
            throw new MathException("The expression '" + id + "' names itself");
        }
        try {
            return evaluation.of(expression);
        } finally {
            underWay.remove(id);
        }
    }

    private List<Series> metricsLike(String part) {
        return queries.values().stream()
                .filter(query -> query.id().contains(part) && query.source() instanceof MetricQuery.Stat)
                .flatMap(query -> value(query.id()).asLines().stream())
                .toList();
    }
}
