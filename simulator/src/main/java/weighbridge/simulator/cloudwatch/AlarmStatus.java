package weighbridge.simulator.cloudwatch;

import java.time.Instant;

/**
 * The state an alarm is in.
 *
 * @param reason in CloudWatch's words, as far as they are known
 * @param since when it went there
 */
public record AlarmStatus(AlarmState state, String reason, Instant since) {
    static AlarmStatus unchecked(Instant now) {
        return new AlarmStatus(AlarmState.INSUFFICIENT_DATA, "Unchecked: Initial alarm creation", now);
    }
}
