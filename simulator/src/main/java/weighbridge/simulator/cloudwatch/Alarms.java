package weighbridge.simulator.cloudwatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weighbridge.simulator.aws.Account;
import weighbridge.simulator.aws.AwsException;
import weighbridge.simulator.aws.Service;

/** Metric alarms. They look at their data when {@link #evaluate} is called, as of each minute that has begun since. */
public final class Alarms {
    private final Map<String, Held> held = new LinkedHashMap<>();
    private final List<AlarmHistoryItem> history = new ArrayList<>();
    private final Account account;
    private final Clock clock;
    private final Metrics metrics;
    private final AlarmActions actions;

    /** An alarm and what it last said, as of a minute. */
    private record Held(Alarm alarm, AlarmStatus status, Instant minute) {}

    Alarms(Account account, Clock clock, Metrics metrics, AlarmActions actions) {
        this.account = account;
        this.clock = clock;
        this.metrics = metrics;
        this.actions = actions;
    }

    /** The ARN of an alarm of this account and Region. */
    public String arn(String name) {
        return account.arn("cloudwatch", "alarm:" + name);
    }

    /**
     * Makes an alarm, or overwrites the one of that name and leaves its state as it is (CloudWatch API reference,
     * {@code PutMetricAlarm}).
     */
    public void put(Alarm alarm) {
        AlarmCheck.require(alarm);
        Held old = held.get(alarm.name());
        Instant now = clock.instant();
        AlarmStatus status = old == null ? AlarmStatus.unchecked(now) : old.status();
        held.put(alarm.name(), new Held(alarm, status, old == null ? Metrics.minute(now) : old.minute()));
    }

    public Alarm get(String name) {
        return held("DescribeAlarms", name).alarm();
    }

    /** Every alarm, in the order made. */
    public List<Alarm> all() {
        return held.values().stream().map(Held::alarm).toList();
    }

    public AlarmStatus status(String name) {
        return held("DescribeAlarms", name).status();
    }

    public void delete(String name) {
        held("DeleteAlarms", name);
        held.remove(name);
    }

    private Held held(String operation, String name) {
        Held found = held.get(name);
        if (found == null) {
            throw Service.CLOUDWATCH.notFound(operation, "There is no alarm " + name);
        }
        return found;
    }

    /** What became of the alarms, oldest first: changes of state, and actions carried out or refused. */
    public List<AlarmHistoryItem> history() {
        return List.copyOf(history);
    }

    /** Evaluates every alarm as of each minute up to now. */
    public void evaluate() {
        List.copyOf(held.values()).forEach(this::evaluate);
    }

    private void evaluate(Held since) {
        Alarm alarm = since.alarm();
        AlarmWatch watch = new AlarmWatch(metrics, alarm.rule());
        Instant now = Metrics.minute(clock.instant());
        AlarmStatus status = since.status();
        for (Instant minute = next(since.minute()); !minute.isAfter(now); minute = next(minute)) {
            AlarmStatus then = watch.at(minute, status);
            held.put(alarm.name(), new Held(alarm, then, minute));
            if (then.state() != status.state()) {
                tell(alarm, status.state(), then);
            }
            status = then;
        }
    }

    private static Instant next(Instant minute) {
        return minute.plus(Duration.ofMinutes(1));
    }

    private void tell(Alarm alarm, AlarmState old, AlarmStatus status) {
        note(alarm, status.since(), "Alarm updated from " + old + " to " + status.state());
        AlarmNotification notification = AlarmNotification.of(alarm, account, old, status);
        alarm.actionsOn(status.state()).forEach(action -> execute(alarm, status.since(), action, notification));
    }

    private void execute(Alarm alarm, Instant at, String action, AlarmNotification notification) {
        try {
            actions.execute(action, notification);
            note(alarm, at, "Successfully executed action " + action);
        } catch (AwsException e) {
            note(alarm, at, "Failed to execute action " + action + ". Received error: \"" + e.detail() + "\"");
        }
    }

    private void note(Alarm alarm, Instant at, String summary) {
        history.add(new AlarmHistoryItem(alarm.name(), at, summary));
    }

    boolean isEmpty() {
        return held.isEmpty();
    }
}
