package weighbridge.simulator.cloudwatch;

import weighbridge.simulator.aws.AwsException;

/** Where an alarm's actions go. */
@FunctionalInterface
public interface AlarmActions {
    /**
     * Carries out one action.
     *
     * @param action what it names, such as a topic
     * @throws AwsException if it is refused; the alarm's history then says so, and nothing else does
     */
    void execute(String action, AlarmNotification notification);
}
