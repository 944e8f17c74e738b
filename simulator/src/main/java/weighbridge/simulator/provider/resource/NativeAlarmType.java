package weighbridge.simulator.provider.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import weighbridge.simulator.cloudwatch.Alarm;
import weighbridge.simulator.provider.schema.Checker;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;
import weighbridge.simulator.provider.schema.ValueRule;

/** {@code AWS::CloudWatch::Alarm} on one metric ({@code aws-cloudwatch-alarm.json}). */
final class NativeAlarmType implements ResourceType {
    private static final Schema DIMENSION = Schema.of(
            Property.of("name", Kind.STRING, Flag.REQUIRED), Property.of("value", Kind.STRING, Flag.REQUIRED));
    private static final Schema SCHEMA = Schema.of(
            Property.of("actionsEnabled", Kind.BOOLEAN, Flag.COMPUTED),
            Property.of("alarmActions", Kind.STRINGS),
            Property.of("alarmDescription", Kind.STRING),
            Property.of("alarmName", Kind.STRING, Flag.AUTO_NAMED, Flag.FORCE_NEW),
            Shapes.arn(),
            Property.of("comparisonOperator", Kind.STRING, Flag.REQUIRED),
            Property.of("datapointsToAlarm", Kind.INTEGER),
            Property.block("dimensions", Kind.BLOCKS, DIMENSION),
            Property.of("evaluationPeriods", Kind.INTEGER, Flag.REQUIRED),
            Property.of("extendedStatistic", Kind.STRING).where(AlarmProps.STATISTIC),
            Property.of("metricName", Kind.STRING, Flag.REQUIRED),
            Property.of("namespace", Kind.STRING, Flag.REQUIRED),
            Property.of("okActions", Kind.STRINGS),
            Property.of("period", Kind.INTEGER, Flag.REQUIRED).where(ValueRule.period()),
            Property.of("statistic", Kind.STRING),
            NativeShapes.tags(),
            Property.of("threshold", Kind.NUMBER),
            Property.of("treatMissingData", Kind.STRING, Flag.COMPUTED));

    private final Aws aws;

    NativeAlarmType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws-native:cloudwatch:Alarm";
    }

    @Override
    public String label() {
        return "AWS::CloudWatch::Alarm";
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
        String name = in.need("alarmName");
        aws.cloudWatch()
                .alarms()
                .put(new Alarm(
                        name,
                        aws.cloudWatch().alarms().arn(name),
                        in.string("alarmDescription").orElse(""),
                        AlarmProps.rule(asOfAws(in)),
                        in.value("actionsEnabled").map(Boolean.TRUE::equals).orElse(true),
                        in.strings("alarmActions"),
                        in.strings("okActions"),
                        List.of(),
                        NativeShapes.tags(in)));
        return name;
    }

    /** Dimensions in an object, and missing data as it is treated where nothing is said of it. */
    private static Props asOfAws(Props in) {
        Map<String, Object> shaped = in.asMap();
        shaped.put(
                "dimensions",
                in.blocks("dimensions").stream()
                        .collect(Collectors.toMap(one -> one.need("name"), one -> one.need("value"))));
        shaped.putIfAbsent("treatMissingData", "missing");
        return new Props(shaped);
    }

    @Override
    public String described(Props in) {
        return in.need("alarmName");
    }

    /** What the alarm is about is what was written: nobody else changes it here. */
    @Override
    public Map<String, Object> read(String id, Props state) {
        Alarm alarm = aws.cloudWatch().alarms().get(id);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("actionsEnabled", alarm.actionsEnabled());
        out.put("alarmActions", alarm.alarmActions());
        out.put("arn", alarm.arn());
        out.put("treatMissingData", alarm.rule().missingData().text());
        NativeShapes.put(out, alarm.tags());
        return out;
    }

    @Override
    public void update(String id, Props state, Props in) {
        create(in);
    }

    @Override
    public void delete(String id, Props state) {
        aws.cloudWatch().alarms().delete(id);
    }
}
