package weighbridge.simulator.cloudwatch;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import weighbridge.simulator.aws.Account;

/**
 * What an alarm tells its actions.
 *
 * @param subject such as {@code ALARM: "orders-v8-errors" in eu-west-1}
 * @param message JSON
 */
public record AlarmNotification(String alarmArn, String subject, String message) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ").withZone(ZoneOffset.UTC);
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    /** The notification of a change of state. Real ones name the Region in words. */
    static AlarmNotification of(Alarm alarm, Account account, AlarmState old, AlarmStatus now) {
        String subject = now.state() + ": \"" + alarm.name() + "\" in " + account.region();
        return new AlarmNotification(alarm.arn(), subject, GSON.toJson(message(alarm, account, old, now)));
    }

    private static JsonObject message(Alarm alarm, Account account, AlarmState old, AlarmStatus now) {
        JsonObject message = new JsonObject();
        message.addProperty("AlarmName", alarm.name());
        message.addProperty("AlarmDescription", alarm.description());
        message.addProperty("AWSAccountId", account.id());
        message.addProperty("NewStateValue", now.state().name());
        message.addProperty("NewStateReason", now.reason());
        message.addProperty("StateChangeTime", time(now.since()));
        message.addProperty("Region", account.region());
        message.addProperty("AlarmArn", alarm.arn());
        message.addProperty("OldStateValue", old.name());
        message.add("OKActions", GSON.toJsonTree(alarm.okActions()));
        message.add("AlarmActions", GSON.toJsonTree(alarm.alarmActions()));
        message.add("InsufficientDataActions", GSON.toJsonTree(alarm.insufficientDataActions()));
        message.add("Trigger", trigger(alarm.rule()));
        return message;
    }

    private static JsonObject trigger(AlarmRule rule) {
        JsonObject trigger = new JsonObject();
        trigger.addProperty("Period", rule.period().toSeconds());
        trigger.addProperty("EvaluationPeriods", rule.evaluationPeriods());
        trigger.addProperty("DatapointsToAlarm", rule.datapointsToAlarm());
        trigger.addProperty("ComparisonOperator", rule.comparison().text());
        trigger.addProperty("Threshold", rule.threshold());
        trigger.addProperty("TreatMissingData", rule.missingData().text());
        JsonArray metrics = new JsonArray();
        rule.queries().forEach(query -> metrics.add(metric(query)));
        trigger.add("Metrics", metrics);
        return trigger;
    }

    private static JsonObject metric(MetricQuery query) {
        JsonObject metric = new JsonObject();
        metric.addProperty("Id", query.id());
        if (query.source() instanceof MetricQuery.Formula formula) {
            metric.addProperty("Expression", formula.expression());
        } else if (query.source() instanceof MetricQuery.Stat stat) {
            metric.addProperty("Namespace", stat.metric().namespace());
            metric.addProperty("MetricName", stat.metric().name());
            metric.add("Dimensions", GSON.toJsonTree(stat.metric().dimensions()));
            metric.addProperty("Stat", stat.statistic().name());
        }
        metric.addProperty("ReturnData", query.returnData());
        return metric;
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
