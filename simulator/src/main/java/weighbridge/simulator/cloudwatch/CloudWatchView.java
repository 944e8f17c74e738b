package weighbridge.simulator.cloudwatch;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Alarms and dashboards at one moment.
 *
 * @param statuses by the alarm's name
 * @param history of all alarms, oldest first
 */
public record CloudWatchView(
        List<Alarm> alarms,
        Map<String, AlarmStatus> statuses,
        List<AlarmHistoryItem> history,
        List<Dashboard> dashboards) {
    public CloudWatchView {
        alarms = List.copyOf(alarms);
        statuses = Map.copyOf(statuses);
        history = List.copyOf(history);
        dashboards = List.copyOf(dashboards);
    }

    /**
     * The state of an alarm.
     *
     * @throws NoSuchElementException naming the alarms that there are
     */
    public AlarmState state(String alarm) {
        AlarmStatus status = statuses.get(alarm);
        if (status == null) {
            throw new NoSuchElementException("no alarm " + alarm + "; there are: "
                    + alarms.stream().map(Alarm::name).toList());
        }
        return status.state();
    }

    /** What became of one alarm, oldest first. */
    public List<String> history(String alarm) {
        return history.stream()
                .filter(item -> item.alarm().equals(alarm))
                .map(AlarmHistoryItem::summary)
                .toList();
    }
}
