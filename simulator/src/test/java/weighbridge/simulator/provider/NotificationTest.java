package weighbridge.simulator.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.simulator.Engine.changes;
import static weighbridge.simulator.Engine.refusal;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weighbridge.simulator.Engine;
import weighbridge.simulator.MovableClock;
import weighbridge.simulator.Shop;
import weighbridge.simulator.SimulatorOptions;
import weighbridge.simulator.cloudwatch.Metric;
import weighbridge.simulator.sns.Mail;
import weighbridge.simulator.sns.SnsView;

/** From an alarm by way of an encrypted topic into an inbox, and everything that stops it there. */
class NotificationTest {
    private static final String TOPIC = "aws:sns/topic:Topic";
    private static final String TOPIC_POLICY = "aws:sns/topicPolicy:TopicPolicy";
    private static final String SUBSCRIPTION = "aws:sns/topicSubscription:TopicSubscription";
    private static final String KEY = "aws:kms/key:Key";
    private static final String ALIAS = "aws:kms/alias:Alias";
    private static final String ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
    private static final String TOPIC_ARN = "arn:aws:sns:eu-west-1:111122223333:orders";
    private static final String OPS = "ops@example.com";
    private static final String ADMIN = statement("{'AWS':'arn:aws:iam::111122223333:root'}", "'kms:*'", "");
    private static final String ALARMS_MAY_USE_IT = statement(
            "{'Service':'cloudwatch.amazonaws.com'}",
            "['kms:Decrypt','kms:GenerateDataKey*']",
            ",'Condition':{'StringEquals':{'aws:SourceAccount':'111122223333'}}");

    private final MovableClock clock = MovableClock.at(Instant.parse("2026-01-05T12:00:00Z"));
    private Shop shop;

    @BeforeEach
    void start() {
        shop = new Shop(SimulatorOptions.DEFAULT.withClock(clock));
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private static String statement(String principal, String action, String condition) {
        return "{'Effect':'Allow','Principal':" + principal + ",'Action':" + action + ",'Resource':'*'" + condition
                + "}";
    }

    /** A policy as a text inside properties. */
    private static String policy(String... statements) {
        String policy = "{'Version':'2012-10-17','Statement':[" + String.join(",", statements) + "]}";
        return "\"" + policy.replace("'", "\\\"") + "\"";
    }

    private Engine.Resource key(String... statements) {
        return shop.engine.create(KEY, "orders", "{'enableKeyRotation':true,'policy':" + policy(statements) + "}");
    }

    private Engine.Resource topic(String key) {
        return shop.engine.create(TOPIC, "orders", "{'name':'orders','kmsMasterKeyId':'" + key + "'}");
    }

    private Engine.Resource subscribe() {
        return shop.engine.create(
                SUBSCRIPTION, "ops", "{'topic':'" + TOPIC_ARN + "','protocol':'email','endpoint':'" + OPS + "'}");
    }

    /** Lets an alarm go off that tells the topic. */
    private List<String> alarm() {
        shop.engine.create(
                ALARM,
                "errors",
                "{'name':'errors','namespace':'Shop','metricName':'Errors','statistic':'Sum','period':60,"
                        + "'evaluationPeriods':1,'threshold':0,'comparisonOperator':'GreaterThanThreshold',"
                        + "'alarmDescription':'v8 fails','alarmActions':['" + TOPIC_ARN + "']}");
        shop.simulator.metrics().record(Metric.of("Shop", "Errors", Map.of()), clock.instant(), 1);
        clock.advance(Duration.ofMinutes(1));
        shop.simulator.operator().evaluateAlarms();
        return shop.simulator.cloudWatch().history("errors").subList(1, 2);
    }

    @Test
    void anAlarmReachesAConfirmedAddressThroughAKeyThatLetsAlarmsIn() {
        topic(key(ADMIN, ALARMS_MAY_USE_IT).text("arn"));
        subscribe();
        shop.simulator.operator().confirmSubscription("orders", OPS);
        assertThat(alarm()).containsExactly("Successfully executed action " + TOPIC_ARN);
        Mail mail = shop.simulator.sns().inbox().get(0);
        assertThat(List.of(mail.to(), mail.subject())).containsExactly(OPS, "ALARM: \"errors\" in eu-west-1");
        JsonObject message = JsonParser.parseString(mail.message()).getAsJsonObject();
        assertThat(message.get("AlarmDescription").getAsString()).isEqualTo("v8 fails");
        assertThat(message.get("NewStateValue").getAsString()).isEqualTo("ALARM");
        assertThat(message.get("StateChangeTime").getAsString()).isEqualTo("2026-01-05T12:01:00.000+0000");
    }

    @Test
    void theKeyThatAwsManagesLetsNoAlarmIn() {
        topic("alias/aws/sns");
        assertThat(alarm())
                .containsExactly("Failed to execute action " + TOPIC_ARN + ". Received error: \"CloudWatch Alarms does"
                        + " not have authorization to access the SNS topic encryption key.\"");
    }

    @Test
    void aKeyOfOnesOwnLetsNoAlarmInUnlessItsPolicySaysSo() {
        topic(key(ADMIN).id());
        assertThat(alarm().get(0)).contains("does not have authorization to access the SNS topic encryption key");
    }

    @Test
    void aKeyWhoseStatementIsForAnotherAccountLetsNoAlarmIn() {
        topic(key(ADMIN, ALARMS_MAY_USE_IT.replace("'111122223333'", "'999999999999'"))
                .id());
        assertThat(alarm().get(0)).contains("does not have authorization to access the SNS topic encryption key");
    }

    @Test
    void anAliasStandsForItsKey() {
        Engine.Resource key = key(ADMIN, ALARMS_MAY_USE_IT);
        Engine.Resource alias =
                shop.engine.create(ALIAS, "orders", "{'name':'alias/orders','targetKeyId':'" + key.text("arn") + "'}");
        assertThat(changes(alias.diff("{'name':'alias/orders','targetKeyId':'" + key.text("arn") + "'}")))
                .isEmpty();
        topic("alias/orders");
        assertThat(alarm()).containsExactly("Successfully executed action " + TOPIC_ARN);
    }

    @Test
    void theTopicsPolicyMustLetAlarmsPublish() {
        shop.engine.create(TOPIC, "orders", "{'name':'orders'}");
        Engine.Resource policy = shop.engine.create(
                TOPIC_POLICY,
                "orders",
                "{'arn':'" + TOPIC_ARN + "','policy':"
                        + policy(statement("{'Service':'events.amazonaws.com'}", "'sns:Publish'", "")) + "}");
        assertThat(alarm())
                .containsExactly("Failed to execute action " + TOPIC_ARN + ". Received error: \"Resource:"
                        + " arn:aws:cloudwatch:eu-west-1:111122223333:alarm:errors is not authorized to perform:"
                        + " SNS:Publish on resource: " + TOPIC_ARN + "\"");
        policy.delete();
        assertThat(shop.simulator.sns().topics().get(0).policy()).contains("__default_policy_ID");
    }

    @Test
    void aDenialOfPlainHttpDoesNotStopAlarms() {
        shop.engine.create(TOPIC, "orders", "{'name':'orders'}");
        String alarms = statement(
                "{'Service':'cloudwatch.amazonaws.com'}",
                "'sns:Publish'",
                ",'Condition':{'ArnLike':{'aws:SourceArn':'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:*'}}");
        String tls = statement("'*'", "'sns:Publish'", ",'Condition':{'Bool':{'aws:SecureTransport':'false'}}")
                .replace("'Allow'", "'Deny'");
        shop.engine.create(TOPIC_POLICY, "orders", "{'arn':'" + TOPIC_ARN + "','policy':" + policy(alarms, tls) + "}");
        assertThat(alarm()).containsExactly("Successfully executed action " + TOPIC_ARN);
    }

    @Test
    void anAlarmMayNameATopicThatIsNotThere() {
        assertThat(alarm())
                .containsExactly(
                        "Failed to execute action " + TOPIC_ARN + ". Received error: \"Topic does not exist\"");
    }

    @Test
    void aPendingAddressGetsNothingAndOutlivesItsResource() {
        Engine.Resource topic = shop.engine.create(TOPIC, "orders", "{'name':'orders'}");
        Engine.Resource pending = subscribe();
        assertThat(pending.at("pendingConfirmation")).isEqualTo("true");
        assertThat(alarm()).containsExactly("Successfully executed action " + TOPIC_ARN);
        pending.delete();
        SnsView left = shop.simulator.sns();
        assertThat(left.inbox()).isEmpty();
        assertThat(left.subscriptions()).hasSize(1);
        topic.delete();
        assertThat(shop.simulator.sns().subscriptions()).isEmpty();
    }

    @Test
    void aConfirmedAddressIsUnsubscribed() {
        shop.engine.create(TOPIC, "orders", "{'name':'orders'}");
        Engine.Resource subscription = subscribe();
        shop.simulator.operator().confirmSubscription("orders", OPS);
        assertThat(Engine.json(subscription.read().getProperties(), "pendingConfirmation"))
                .isEqualTo("false");
        subscription.delete();
        assertThat(shop.simulator.sns().subscriptions()).isEmpty();
        assertThat(refusal(() -> shop.engine.create(
                        SUBSCRIPTION, "ops", "{'topic':'" + TOPIC_ARN + "','protocol':'email','endpoint':'ops'}")))
                .endsWith("InvalidParameter: Invalid parameter: Email address");
    }

    @Test
    void aTopicAndAKeyAreChangedInPlaceAndLeaveNothing() {
        Engine.Resource key = key(ADMIN);
        String inputs = "{'name':'orders','kmsMasterKeyId':'" + key.id() + "'}";
        Engine.Resource topic = shop.engine.create(TOPIC, "orders", inputs);
        assertThat(changes(topic.diff(inputs))).isEmpty();
        assertThat(changes(topic.diff("{'name':'orders'}"))).containsExactly("kmsMasterKeyId DELETE");
        assertThat(topic.diff("{'name':'others'}").getReplacesList()).containsExactly("name");
        String wider = "{'enableKeyRotation':true,'policy':" + policy(ADMIN, ALARMS_MAY_USE_IT) + "}";
        assertThat(changes(key.diff(wider))).containsExactly("policy UPDATE");
        assertThat(changes(key.update(wider).diff(wider))).isEmpty();
        topic.delete();
        assertThat(shop.simulator.isEmpty()).isFalse();
        key.delete();
        assertThat(shop.simulator.isEmpty()).isTrue();
        assertThat(key.read().getId()).isEmpty();
    }

    @Test
    void aKeysPolicyMustLeaveSomebodyTheRightToChangeIt() {
        assertThat(refusal(() -> key(ALARMS_MAY_USE_IT)))
                .endsWith("MalformedPolicyDocumentException: The new key policy will not allow you to update the key"
                        + " policy in the future.");
    }
}
