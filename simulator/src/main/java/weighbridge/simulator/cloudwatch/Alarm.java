package weighbridge.simulator.cloudwatch;

import java.util.List;
import java.util.Map;

/**
 * A metric alarm as it was put.
 *
 * @param alarmActions ARNs told when it goes to ALARM; the others likewise
 */
public record Alarm(
        String name,
        String arn,
        String description,
        AlarmRule rule,
        boolean actionsEnabled,
        List<String> alarmActions,
        List<String> okActions,
        List<String> insufficientDataActions,
        Map<String, String> tags) {
    List<String> actionsOn(AlarmState state) {
        if (!actionsEnabled) {
            return List.of();
        }
        return switch (state) {
            case OK -> okActions;
            case ALARM -> alarmActions;
            case INSUFFICIENT_DATA -> insufficientDataActions;
        };
    }
}
