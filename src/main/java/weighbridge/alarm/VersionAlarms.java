package weighbridge.alarm;

import com.pulumi.aws.cloudwatch.MetricAlarm;
import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.aws.cloudwatch.inputs.MetricAlarmMetricQueryArgs;
import com.pulumi.aws.cloudwatch.inputs.MetricAlarmMetricQueryMetricArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import java.util.ArrayList;
import java.util.List;
import weighbridge.config.AlarmsConfig;
import weighbridge.marks.Marks;
import weighbridge.metric.Dimensions;
import weighbridge.metric.Metric;
import weighbridge.version.Version;

/**
 * The alarms of one version. A Lambda target group has no health checks, so they are all that notices a bad version.
 *
 * <p>All look at one-minute periods, the finest that VPC Lattice and Lambda have, and take a period without data for a good
 * one: a version without traffic has none.
 */
final class VersionAlarms {
    private static final int PERIOD_SECONDS = 60;

    private final String name;
    private final Version version;
    private final AlarmsConfig limits;
    private final AlarmText text;

    VersionAlarms(String name, Version version, AlarmsConfig limits, AlarmText text) {
        this.name = name;
        this.version = version;
        this.limits = limits;
        this.text = text;
    }

    /**
     * Declares them.
     *
     * @param topic the ARN of the topic that hears of each change to bad and back
     */
    List<MetricAlarm> declare(String service, Output<String> topic) {
        List<MetricAlarm> alarms = new ArrayList<>();
        alarms.add(alarm(service, "error-rate", topic, limits.rollback(), errorRate()));
        limits.latencyP99()
                .ifPresent(
                        millis -> alarms.add(alarm(service, "latency-p99", topic, limits.rollback(), latency(millis))));
        alarms.add(alarm(service, "throttles", topic, false, throttles()));
        return alarms;
    }

    private MetricAlarm alarm(
            String service, String kind, Output<String> topic, boolean rollback, MetricAlarmArgs.Builder args) {
        String alarm = service + "/" + name + "/" + kind;
        return new MetricAlarm(
                alarm,
                args.name(alarm)
                        .datapointsToAlarm(limits.datapoints().breaching())
                        .evaluationPeriods(limits.datapoints().of())
                        .treatMissingData("notBreaching")
                        .alarmActions(topic.applyValue(List::of))
                        .okActions(topic.applyValue(List::of))
                        .tags(Marks.ofAlarm(service, name, rollback))
                        .build(),
                CustomResourceOptions.builder().parent(version).build());
    }

    private MetricAlarmArgs.Builder errorRate() {
        return MetricAlarmArgs.builder()
                .alarmDescription(text.errorRate())
                .metricQueries(
                        query("errors", Metric.SERVER_ERRORS, "Sum"),
                        query("requests", Metric.REQUESTS, "Sum"),
                        result(name + ": 5xx in % of requests", "100 * errors / requests"))
                .comparisonOperator("GreaterThanThreshold")
                .threshold(limits.errorRate());
    }

    private MetricAlarmArgs.Builder latency(int millis) {
        return MetricAlarmArgs.builder()
                .alarmDescription(text.latency(millis))
                .metricQueries(
                        query("p99", Metric.REQUEST_TIME, "p99"),
                        query("requests", Metric.REQUESTS, "Sum"),
                        result(name + ": p99 in ms", "p99"))
                .comparisonOperator("GreaterThanThreshold")
                .threshold((double) millis);
    }

    private MetricAlarmArgs.Builder throttles() {
        return MetricAlarmArgs.builder()
                .alarmDescription(text.throttles())
                .namespace(Metric.THROTTLES.namespace())
                .metricName(Metric.THROTTLES.id())
                .dimensions(Output.tuple(version.functionName(), version.functionNumber())
                        .applyValue(function -> Dimensions.ofFunction(function.t1, function.t2)))
                .period(PERIOD_SECONDS)
                .statistic("Sum")
                .comparisonOperator("GreaterThanOrEqualToThreshold")
                .threshold((double) limits.throttles());
    }

    private MetricAlarmMetricQueryArgs query(String id, Metric metric, String statistic) {
        return MetricAlarmMetricQueryArgs.builder()
                .id(id)
                .metric(MetricAlarmMetricQueryMetricArgs.builder()
                        .namespace(metric.namespace())
                        .metricName(metric.id())
                        .dimensions(version.targetGroupId().applyValue(Dimensions::ofTargetGroup))
                        .period(PERIOD_SECONDS)
                        .stat(statistic)
                        .build())
                .returnData(false)
                .build();
    }

    /**
     * What is compared with the threshold: the value where there are enough requests to mean something, else 0. IF has a
     * point wherever its condition has one, and 0 for a value that is missing there (CloudWatch user guide, "Using metric
     * math", "IF expressions"). So a quiet minute counts as a good one, and no bad minute from long ago is looked at in its
     * place (the same, "How alarm state is evaluated when data is missing"). FILL would say nothing more, and could hold an
     * alarm in one state while data comes late (the same, "Functions supported for metric math").
     */
    private MetricAlarmMetricQueryArgs result(String label, String value) {
        return MetricAlarmMetricQueryArgs.builder()
                .id("result")
                .label(label)
                .expression("IF(requests >= " + limits.minimumRequests() + ", " + value + ", 0)")
                .returnData(true)
                .build();
    }
}
