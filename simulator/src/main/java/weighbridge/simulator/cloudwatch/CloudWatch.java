package weighbridge.simulator.cloudwatch;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import weighbridge.simulator.aws.Account;

/** CloudWatch in one account and Region. Metrics come from many threads; all else is let in one at a time. */
public final class CloudWatch {
    private final Metrics metrics;
    private final Alarms alarms;
    private final Dashboards dashboards;

    /** An empty one. */
    public CloudWatch(Account account, Clock clock, AlarmActions actions) {
        this.metrics = new Metrics(clock);
        this.alarms = new Alarms(account, clock, metrics, actions);
        this.dashboards = new Dashboards(account);
    }

    public Metrics metrics() {
        return metrics;
    }

    public Alarms alarms() {
        return alarms;
    }

    public Dashboards dashboards() {
        return dashboards;
    }

    public CloudWatchView view() {
        Map<String, AlarmStatus> statuses = new LinkedHashMap<>();
        alarms.all().forEach(alarm -> statuses.put(alarm.name(), alarms.status(alarm.name())));
        return new CloudWatchView(alarms.all(), statuses, alarms.history(), dashboards.all());
    }

    /** Whether there is neither an alarm nor a dashboard. Metrics cannot be deleted, in AWS neither. */
    public boolean isEmpty() {
        return alarms.isEmpty() && dashboards.isEmpty();
    }
}
