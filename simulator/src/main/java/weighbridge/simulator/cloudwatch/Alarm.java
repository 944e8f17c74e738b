package weighbridge.simulator.cloudwatch;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A metric alarm as it was put.
 *
 * @param alarmActions ARNs told when it goes to ALARM; the others likewise
 * @param updated when it was last put
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
        Map<String, String> tags,
        Instant updated) {
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
