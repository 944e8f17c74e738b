package weighbridge.alarm;

import java.math.BigDecimal;
import weighbridge.config.AlarmsConfig;

/**
 * What an alarm says to whoever it wakes: what is wrong, and what takes the version out of traffic. CloudWatch allows 1,024
 * characters (API reference, {@code PutMetricAlarm}).
 *
 * @param who such as {@code v8 of orders}
 * @param instruction how to take it out of traffic
 */
record AlarmText(String who, AlarmsConfig limits, String instruction) {
    String errorRate() {
        return "%s: more than %s %% of its requests are answered with a 5xx%s. %s"
                .formatted(who, plain(limits.errorRate()), often(), instruction);
    }

    String latency(int millis) {
        return "%s: 1 of 100 requests takes longer than %d ms%s. %s".formatted(who, millis, often(), instruction);
    }

    String throttles() {
        return "%s: Lambda refuses %d or more requests a minute for lack of concurrency, in %s. Raise the concurrency that the function may use. %s"
                .formatted(who, limits.throttles(), minutes(), instruction);
    }

    private String often() {
        return ", in " + minutes() + " with at least " + limits.minimumRequests() + " requests";
    }

    private String minutes() {
        return limits.datapoints().breaching() + " of " + limits.datapoints().of() + " minutes";
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
