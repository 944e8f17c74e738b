package weighbridge.simulator.provider.resource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weighbridge.simulator.cloudwatch.AlarmRule;
import weighbridge.simulator.cloudwatch.Comparison;
import weighbridge.simulator.cloudwatch.Metric;
import weighbridge.simulator.cloudwatch.MetricQuery;
import weighbridge.simulator.cloudwatch.MissingData;
import weighbridge.simulator.cloudwatch.Statistic;
import weighbridge.simulator.provider.schema.Checker;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.ValueRule;

/** An alarm's rule between properties and CloudWatch. */
final class AlarmProps {
    static final ValueRule STATISTIC = (path, value) -> Statistic.parse((String) value)
                    .isPresent()
            ? Optional.empty()
            : Optional.of("invalid value for " + path + " (invalid statistic, see:"
                    + " https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html)");

    /** Stands for the id of the only metric of an alarm without queries, which has none. */
    private static final String SINGLE = "m";

    private static final List<String> OF_A_SINGLE_METRIC =
            List.of("dimensions", "extendedStatistic", "metricName", "namespace", "period", "statistic");

    private AlarmProps() {}

    /** {@code ConflictsWith} and {@code CustomizeDiff}. */
    static List<Checker.Failure> check(Props in) {
        List<Checker.Failure> failures = new ArrayList<>();
        if (!in.blocks("metricQueries").isEmpty()) {
            OF_A_SINGLE_METRIC.stream()
                    .filter(name -> in.value(name).isPresent())
                    .forEach(name -> failures.add(new Checker.Failure(
                            name, "Conflicting configuration arguments: conflicts with metricQueries")));
        } else if (in.value("metricName").isPresent()) {
            requireOneStatistic(in, failures);
        }
        in.blocks("metricQueries").stream()
                .filter(query -> query.value("expression").isPresent()
                        && query.value("metric").isPresent())
                .forEach(query -> failures.add(new Checker.Failure(
                        "metricQueries", "No metric_query may have both `expression` and a `metric` specified")));
        return failures;
    }

    private static void requireOneStatistic(Props in, List<Checker.Failure> failures) {
        if (in.value("statistic").isPresent() == in.value("extendedStatistic").isPresent()) {
            failures.add(new Checker.Failure(
                    "statistic",
                    "One of `statistic` or `extended_statistic` must be set for a cloudwatch metric alarm"));
        }
    }

    static AlarmRule rule(Props in) {
        List<MetricQuery> queries = in.blocks("metricQueries").isEmpty()
                ? List.of(single(in))
                : in.blocks("metricQueries").stream().map(AlarmProps::query).toList();
        int periods = in.integer("evaluationPeriods").orElseThrow();
        return new AlarmRule(
                queries,
                period(queries),
                periods,
                in.integer("datapointsToAlarm").orElse(periods),
                Comparison.parse(in.need("comparisonOperator")),
                in.value("threshold")
                        .map(value -> ((Number) value).doubleValue())
                        .orElse(0.0),
                MissingData.parse(in.need("treatMissingData")),
                !in.string("evaluateLowSampleCountPercentiles").equals(Optional.of("ignore")));
    }

    private static Duration period(List<MetricQuery> queries) {
        return queries.stream()
                .map(MetricQuery::source)
                .filter(MetricQuery.Stat.class::isInstance)
                .map(source -> ((MetricQuery.Stat) source).period())
                .findFirst()
                .orElse(Duration.ofMinutes(1));
    }

    private static MetricQuery single(Props in) {
        String statistic =
                in.string("statistic").or(() -> in.string("extendedStatistic")).orElseThrow();
        return new MetricQuery(SINGLE, stat(in, statistic), Optional.empty(), true);
    }

    private static MetricQuery query(Props in) {
        MetricQuery.Source source = in.block("metric")
                .<MetricQuery.Source>map(metric -> stat(metric, metric.need("stat")))
                .orElseGet(() -> new MetricQuery.Formula(in.need("expression")));
        return new MetricQuery(in.need("id"), source, in.string("label"), in.isTrue("returnData"));
    }

    private static MetricQuery.Stat stat(Props in, String statistic) {
        return new MetricQuery.Stat(
                Metric.of(in.need("namespace"), in.need("metricName"), in.map("dimensions")),
                Duration.ofSeconds(in.integer("period").orElseThrow()),
                Statistic.parse(statistic).orElseThrow());
    }

    /** @param state says whether the alarm was made of queries, and whether optional numbers were given */
    static void putRule(Map<String, Object> out, AlarmRule rule, Props state) {
        if (state.value("datapointsToAlarm").isPresent() || rule.datapointsToAlarm() != rule.evaluationPeriods()) {
            out.put("datapointsToAlarm", (long) rule.datapointsToAlarm());
        }
        if (!rule.evaluateLowSamples()
                || state.value("evaluateLowSampleCountPercentiles").isPresent()) {
            out.put("evaluateLowSampleCountPercentiles", rule.evaluateLowSamples() ? "evaluate" : "ignore");
        }
        if (rule.queries().get(0).id().equals(SINGLE)
                && state.blocks("metricQueries").isEmpty()) {
            putStat(out, (MetricQuery.Stat) rule.watched().source());
            Statistic statistic = ((MetricQuery.Stat) rule.watched().source()).statistic();
            out.put(statistic.percentile().isPresent() ? "extendedStatistic" : "statistic", statistic.name());
        } else {
            out.put(
                    "metricQueries",
                    rule.queries().stream().map(AlarmProps::query).toList());
        }
    }

    private static Map<String, Object> query(MetricQuery query) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", query.id());
        query.label().ifPresent(label -> out.put("label", label));
        out.put("returnData", query.returnData());
        if (query.source() instanceof MetricQuery.Formula formula) {
            out.put("expression", formula.expression());
        } else if (query.source() instanceof MetricQuery.Stat stat) {
            Map<String, Object> metric = new LinkedHashMap<>();
            putStat(metric, stat);
            metric.put("stat", stat.statistic().name());
            out.put("metric", metric);
        }
        return out;
    }

    private static void putStat(Map<String, Object> out, MetricQuery.Stat stat) {
        out.put("namespace", stat.metric().namespace());
        out.put("metricName", stat.metric().name());
        out.put("dimensions", new LinkedHashMap<>(stat.metric().dimensions()));
        out.put("period", stat.period().toSeconds());
    }
}
