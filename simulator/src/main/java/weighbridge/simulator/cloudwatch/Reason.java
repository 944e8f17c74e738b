package weighbridge.simulator.cloudwatch;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Why an alarm went to a state, as CloudWatch words it in notifications that people have published. */
final class Reason {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yy HH:mm:ss").withZone(ZoneOffset.UTC);

    private Reason() {}

    static String of(AlarmRule rule, Series series, AlarmState old, AlarmState now) {
        List<Map.Entry<Instant, Double>> points = List.copyOf(series.points().entrySet());
        int periods = rule.evaluationPeriods();
        if (points.isEmpty()) {
            return now == AlarmState.INSUFFICIENT_DATA
                    ? "Insufficient Data: " + periods + " datapoints were unknown."
                    : "Threshold Crossed: no datapoints were received for " + periods + " periods and " + periods
                            + " missing datapoints were treated as ["
                            + rule.missingData().text() + "].";
        }
        List<Map.Entry<Instant, Double>> last = points.subList(Math.max(0, points.size() - periods), points.size());
        return crossed(rule, last, old, now);
    }

    private static String crossed(
            AlarmRule rule, List<Map.Entry<Instant, Double>> last, AlarmState old, AlarmState now) {
        boolean alarm = now == AlarmState.ALARM;
        List<Map.Entry<Instant, Double>> shown = last.stream()
                .filter(point -> rule.breaches(point.getValue()) == alarm)
                .toList();
        String values = shown.stream()
                .map(point -> point.getValue() + " (" + TIME.format(point.getKey()) + ")")
                .collect(Collectors.joining(", "));
        int needed = alarm ? rule.datapointsToAlarm() : rule.evaluationPeriods() - rule.datapointsToAlarm() + 1;
        return "Threshold Crossed: " + shown.size() + " out of the last " + last.size() + " datapoints [" + values
                + "] were " + (alarm ? "" : "not ") + rule.comparison().words() + " the threshold (" + rule.threshold()
                + ") (minimum " + needed + " datapoints for " + old + " -> " + now + " transition).";
    }
}
