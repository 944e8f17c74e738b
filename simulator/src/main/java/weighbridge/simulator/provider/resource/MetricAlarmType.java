package weighbridge.simulator.provider.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weighbridge.simulator.cloudwatch.Alarm;
import weighbridge.simulator.cloudwatch.AlarmRule;
import weighbridge.simulator.provider.schema.Checker;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;
import weighbridge.simulator.provider.schema.ValueRule;

/**
 * {@code aws_cloudwatch_metric_alarm} (terraform-provider-aws, internal/service/cloudwatch/metric_alarm.go), without anomaly
 * detection and units.
 *
 * <p>Trap: creating an alarm of a name that there is overwrites that one (PutMetricAlarm).
 */
final class MetricAlarmType implements ResourceType {
    private static final Schema METRIC = Schema.of(
            Property.of("dimensions", Kind.MAP),
            Property.of("metricName", Kind.STRING, Flag.REQUIRED).where(ValueRule.lengthBetween(1, 255)),
            Property.of("namespace", Kind.STRING).where(ValueRule.lengthBetween(1, 255)),
            Property.of("period", Kind.INTEGER, Flag.REQUIRED).where(ValueRule.period()),
            Property.of("stat", Kind.STRING, Flag.REQUIRED).where(AlarmProps.STATISTIC));

    private static final Schema QUERY = Schema.of(
            Property.of("expression", Kind.STRING).where(ValueRule.lengthBetween(1, 1024)),
            Property.of("id", Kind.STRING, Flag.REQUIRED).where(ValueRule.lengthBetween(1, 255)),
            Property.of("label", Kind.STRING),
            Property.block("metric", Kind.BLOCK, METRIC),
            Property.of("period", Kind.INTEGER).where(ValueRule.period()),
            Property.of("returnData", Kind.BOOLEAN).or(false));

    private static final Schema SCHEMA = Schema.of(
            Property.of("actionsEnabled", Kind.BOOLEAN).or(true),
            Property.of("alarmActions", Kind.STRINGS).where(ValueRule.arn()),
            Property.of("alarmDescription", Kind.STRING).where(ValueRule.lengthBetween(0, 1024)),
            Shapes.arn(),
            Property.of("comparisonOperator", Kind.STRING, Flag.REQUIRED)
                    .where(ValueRule.oneOf(
                            "GreaterThanOrEqualToThreshold",
                            "GreaterThanThreshold",
                            "LessThanThreshold",
                            "LessThanOrEqualToThreshold",
                            "LessThanLowerOrGreaterThanUpperThreshold",
                            "LessThanLowerThreshold",
                            "GreaterThanUpperThreshold")),
            Property.of("datapointsToAlarm", Kind.INTEGER).where(ValueRule.between(1, Integer.MAX_VALUE)),
            Property.of("dimensions", Kind.MAP),
            Property.of("evaluateLowSampleCountPercentiles", Kind.STRING, Flag.COMPUTED)
                    .where(ValueRule.oneOf("evaluate", "ignore")),
            Property.of("evaluationPeriods", Kind.INTEGER, Flag.REQUIRED)
                    .where(ValueRule.between(1, Integer.MAX_VALUE)),
            Property.of("extendedStatistic", Kind.STRING).where(AlarmProps.STATISTIC),
            Property.of("insufficientDataActions", Kind.STRINGS).items(0, 5).where(ValueRule.arn()),
            Property.of("metricName", Kind.STRING).where(ValueRule.lengthBetween(1, 255)),
            Property.block("metricQueries", Kind.BLOCKS, QUERY).named("metric_query"),
            Shapes.name().named("alarm_name").where(ValueRule.lengthBetween(1, 255)),
            Property.of("namespace", Kind.STRING).where(ValueRule.lengthBetween(1, 255)),
            Property.of("okActions", Kind.STRINGS).items(0, 5).where(ValueRule.arn()),
            Property.of("period", Kind.INTEGER).where(ValueRule.period()),
            Property.of("statistic", Kind.STRING)
                    .where(ValueRule.oneOf("SampleCount", "Average", "Sum", "Minimum", "Maximum")),
            Shapes.tags(),
            Shapes.tagsAll(),
            Property.of("threshold", Kind.NUMBER),
            Property.of("treatMissingData", Kind.STRING)
                    .or("missing")
                    .where(ValueRule.oneOf("breaching", "notBreaching", "ignore", "missing")));

    private final Aws aws;

    MetricAlarmType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws:cloudwatch/metricAlarm:MetricAlarm";
    }

    @Override
    public String label() {
        return "CloudWatch Metric Alarm";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public List<Checker.Failure> check(Props in) {
        return AlarmProps.check(in);
    }

    @Override
    public String create(Props in) {
        put(in);
        return in.need("name");
    }

    private void put(Props in) {
        String name = in.need("name");
        aws.cloudWatch()
                .alarms()
                .put(new Alarm(
                        name,
                        aws.cloudWatch().alarms().arn(name),
                        in.string("alarmDescription").orElse(""),
                        AlarmProps.rule(in),
                        in.isTrue("actionsEnabled"),
                        in.strings("alarmActions"),
                        in.strings("okActions"),
                        in.strings("insufficientDataActions"),
                        in.map("tags")));
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        Alarm alarm = aws.cloudWatch().alarms().get(id);
        AlarmRule rule = alarm.rule();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("actionsEnabled", alarm.actionsEnabled());
        out.put("alarmActions", alarm.alarmActions());
        out.put("alarmDescription", alarm.description());
        out.put("arn", alarm.arn());
        out.put("comparisonOperator", rule.comparison().text());
        out.put("evaluationPeriods", (long) rule.evaluationPeriods());
        out.put("insufficientDataActions", alarm.insufficientDataActions());
        out.put("name", alarm.name());
        out.put("okActions", alarm.okActions());
        out.put("threshold", rule.threshold());
        out.put("treatMissingData", rule.missingData().text());
        AlarmProps.putRule(out, rule, state);
        Shapes.put(out, alarm.tags());
        return out;
    }

    @Override
    public void update(String id, Props state, Props in) {
        put(in);
    }

    @Override
    public void delete(String id, Props state) {
        aws.cloudWatch().alarms().delete(id);
    }
}
