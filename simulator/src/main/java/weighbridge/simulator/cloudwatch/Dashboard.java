package weighbridge.simulator.cloudwatch;

import java.util.List;
import weighbridge.simulator.cloudwatch.dashboard.Problems.Problem;

/**
 * A dashboard.
 *
 * @param body JSON, as it was put
 * @param warnings what CloudWatch took and may not show; the real provider does not pass them on
 */
public record Dashboard(String name, String arn, String body, List<Problem> warnings) {
    public Dashboard {
        warnings = List.copyOf(warnings);
    }
}
