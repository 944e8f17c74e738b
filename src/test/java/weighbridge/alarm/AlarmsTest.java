package weighbridge.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.Stacks.aStack;
import static weighbridge.Stacks.forward;
import static weighbridge.Stacks.listener;
import static weighbridge.Stacks.rule;

import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import weighbridge.Declared;
import weighbridge.Registered;
import weighbridge.Stacks;
import weighbridge.config.AlarmsConfig;
import weighbridge.config.AlarmsConfig.Datapoints;

class AlarmsTest {
    private static final String ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
    private static final String TOPIC_ARN = "arn:aws:sns:eu-west-1:111122223333:orders-alarms";
    private static final String ALARM_ARNS = "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:orders/*";

    @Test
    void without_the_key_there_are_neither_alarms_nor_a_topic() {
        assertThat(Declared.by(stack().build()).keys())
                .noneMatch(key -> key.startsWith("aws:cloudwatch") || key.startsWith("aws:sns"));
    }

    @Test
    void the_error_rate_of_a_version_counts_only_minutes_with_enough_requests() {
        var alarm = declared(limits(true)).one(ALARM, "orders/v8/error-rate");

        assertThat(alarm.inputs())
                .containsEntry("name", "orders/v8/error-rate")
                .containsEntry("comparisonOperator", "GreaterThanThreshold")
                .containsEntry("threshold", 2.5)
                .containsEntry("datapointsToAlarm", 2.0)
                .containsEntry("evaluationPeriods", 3.0)
                .containsEntry("treatMissingData", "notBreaching")
                .containsEntry("alarmActions", List.of("arn:orders"))
                .containsEntry("okActions", List.of("arn:orders"))
                .containsEntry(
                        "metricQueries",
                        List.of(
                                query("errors", "HTTPCode_5XX_Count", "Sum"),
                                query("requests", "TotalRequestCount", "Sum"),
                                Map.of(
                                        "id", "result",
                                        "label", "v8: 5xx in % of requests",
                                        "expression", "IF(requests >= 20, 100 * errors / requests, 0)",
                                        "returnData", true)));
    }

    @Test
    void the_latency_of_a_version_counts_only_minutes_with_enough_requests() {
        var alarm = declared(limits(true)).one(ALARM, "orders/v8/latency-p99");

        assertThat(alarm.inputs())
                .containsEntry("comparisonOperator", "GreaterThanThreshold")
                .containsEntry("threshold", 800.0)
                .containsEntry(
                        "metricQueries",
                        List.of(
                                query("p99", "RequestTime", "p99"),
                                query("requests", "TotalRequestCount", "Sum"),
                                Map.of(
                                        "id", "result",
                                        "label", "v8: p99 in ms",
                                        "expression", "IF(requests >= 20, p99, 0)",
                                        "returnData", true)));
    }

    @Test
    void throttles_are_those_of_the_numbered_function() {
        var alarm = declared(limits(true)).one(ALARM, "orders/v8/throttles");

        assertThat(alarm.inputs())
                .containsEntry("namespace", "AWS/Lambda")
                .containsEntry("metricName", "Throttles")
                .containsEntry("dimensions", Map.of("FunctionName", "orders", "Resource", "orders:8"))
                .containsEntry("statistic", "Sum")
                .containsEntry("period", 60.0)
                .containsEntry("comparisonOperator", "GreaterThanOrEqualToThreshold")
                .containsEntry("threshold", 3.0);
    }

    @Test
    void without_a_limit_there_is_no_latency_alarm() {
        var limits = new AlarmsConfig(5, OptionalInt.empty(), 1, 20, new Datapoints(2, 3), List.of(), false);

        assertThat(declared(limits).keys().stream().filter(key -> key.startsWith(ALARM)))
                .containsExactly(
                        ALARM + " orders/v7/error-rate",
                        ALARM + " orders/v7/throttles",
                        ALARM + " orders/v8/error-rate",
                        ALARM + " orders/v8/throttles");
    }

    /** Taking a version away mends no shortage of concurrency, which is the account's. */
    @Test
    void error_rate_and_latency_take_a_version_out_of_traffic_where_stack_config_says_so() {
        var marks = Map.of("weighbridge:service", "orders", "weighbridge:version", "v8");
        var rollbackMarks = Map.of(
                "weighbridge:service", "orders",
                "weighbridge:version", "v8",
                "weighbridge:role", "rollback-alarm");

        var rollback = declared(limits(true));
        assertThat(rollback.one(ALARM, "orders/v8/error-rate").at("tags")).isEqualTo(rollbackMarks);
        assertThat(rollback.one(ALARM, "orders/v8/latency-p99").at("tags")).isEqualTo(rollbackMarks);
        assertThat(rollback.one(ALARM, "orders/v8/throttles").at("tags")).isEqualTo(marks);
        assertThat(declared(limits(false)).one(ALARM, "orders/v8/error-rate").at("tags"))
                .isEqualTo(marks);
    }

    @Test
    void no_action_stands_before_the_alarms_of_its_versions_with_traffic() {
        var declared = Declared.by(aStack().alarms(limits(true))
                .add(listener(
                        "https",
                        443,
                        forward(Map.of("v7", 100, "v8", 0)),
                        rule("beta", 10, forward(Map.of("v7", 50, "v8", 50)))))
                .build());

        assertThat(alarmsBefore(declared.one("aws:vpclattice/listener:Listener", "orders/https")))
                .containsExactly(
                        ALARM + " orders/v7/error-rate",
                        ALARM + " orders/v7/latency-p99",
                        ALARM + " orders/v7/throttles");
        assertThat(alarmsBefore(declared.one("aws:vpclattice/listenerRule:ListenerRule", "orders/https/beta")))
                .contains(ALARM + " orders/v8/error-rate");
    }

    @Test
    void an_alarm_says_what_is_wrong_and_what_takes_the_version_out_of_traffic() {
        var declared = declared(limits(true));

        assertThat(declared.one(ALARM, "orders/v8/error-rate").at("alarmDescription"))
                .isEqualTo(
                        "v8 of orders: more than 2.5 % of its requests are answered with a 5xx, in 2 of 3 minutes with at"
                                + " least 20 requests. To take it out of traffic, give its weight to v7 wherever"
                                + " Pulumi.stack.yaml gives it one: in weighbridge:traffic, and in traffic of listeners and"
                                + " rules. Then run ./weighbridge up -s stack (docs/alarms.md).");
        assertThat((String) declared.one(ALARM, "orders/v8/latency-p99").at("alarmDescription"))
                .startsWith(
                        "v8 of orders: 1 of 100 requests takes longer than 800 ms, in 2 of 3 minutes with at least 20"
                                + " requests. To take it");
        assertThat((String) declared.one(ALARM, "orders/v8/throttles").at("alarmDescription"))
                .startsWith(
                        "v8 of orders: Lambda refuses 3 or more requests a minute for lack of concurrency, in 2 of 3"
                                + " minutes. Raise the concurrency that the function may use. To take it");
    }

    @Test
    void the_topic_is_encrypted_with_a_key_that_alarms_of_this_service_may_use() {
        var declared = declared(limits(true));

        assertThat(declared.one("aws:sns/topic:Topic", "orders").inputs())
                .containsEntry("name", "orders-alarms")
                .containsEntry("kmsMasterKeyId", "arn:orders");
        assertThat(declared.one("aws:kms/key:Key", "orders").inputs())
                .containsEntry("enableKeyRotation", true)
                .containsEntry("deletionWindowInDays", 7.0);
        assertThat(policy(declared.one("aws:kms/key:Key", "orders"))).isEqualTo("""
                {"Version":"2012-10-17","Statement":[\
                {"Sid":"AdministeredThroughIam","Effect":"Allow",\
                "Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"kms:*","Resource":"*"},\
                {"Sid":"AlarmsOfThisService","Effect":"Allow","Principal":{"Service":"cloudwatch.amazonaws.com"},\
                "Action":["kms:Decrypt","kms:GenerateDataKey*"],"Resource":"*","Condition":{\
                "StringEquals":{"aws:SourceAccount":"111122223333"},"ArnLike":{"aws:SourceArn":"%s"}}}]}""".formatted(ALARM_ARNS));
    }

    @Test
    void only_alarms_of_this_service_may_publish_and_by_tls_alone() {
        assertThat(policy(declared(limits(true)).one("aws:sns/topicPolicy:TopicPolicy", "orders")))
                .isEqualTo("""
                        {"Version":"2012-10-17","Statement":[\
                        {"Sid":"AlarmsOfThisService","Effect":"Allow",\
                        "Principal":{"Service":"cloudwatch.amazonaws.com"},"Action":"sns:Publish","Resource":"%1$s",\
                        "Condition":{"StringEquals":{"aws:SourceAccount":"111122223333"},\
                        "ArnLike":{"aws:SourceArn":"%2$s"}}},\
                        {"Sid":"TlsOnly","Effect":"Deny","Principal":"*","Action":"sns:Publish","Resource":"%1$s",\
                        "Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}""".formatted(TOPIC_ARN, ALARM_ARNS));
    }

    @Test
    void each_address_is_subscribed_by_mail() {
        assertThat(declared(limits(true))
                        .one("aws:sns/topicSubscription:TopicSubscription", "orders/ops@example.com")
                        .inputs())
                .isEqualTo(Map.of("topic", "arn:orders", "protocol", "email", "endpoint", "ops@example.com"));
    }

    private static Stacks stack() {
        return aStack().add(listener("https", 443, forward(Map.of("v7", 90, "v8", 10))));
    }

    private static Declared declared(AlarmsConfig limits) {
        return Declared.by(stack().alarms(limits).build());
    }

    private static AlarmsConfig limits(boolean rollback) {
        return new AlarmsConfig(
                2.5, OptionalInt.of(800), 3, 20, new Datapoints(2, 3), List.of("ops@example.com"), rollback);
    }

    private static Map<String, Object> query(String id, String metric, String statistic) {
        return Map.of(
                "id",
                id,
                "metric",
                Map.of(
                        "namespace",
                        "AWS/VpcLattice",
                        "metricName",
                        metric,
                        "dimensions",
                        Map.of("TargetGroup", "id:orders/v8"),
                        "period",
                        60.0,
                        "stat",
                        statistic),
                "returnData",
                false);
    }

    private static List<String> alarmsBefore(Registered action) {
        return action.dependsOn().stream().filter(key -> key.startsWith(ALARM)).toList();
    }

    private static String policy(Registered resource) {
        return JsonParser.parseString((String) resource.at("policy")).toString();
    }
}
