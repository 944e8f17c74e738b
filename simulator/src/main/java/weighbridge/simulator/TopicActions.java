package weighbridge.simulator;

import weighbridge.simulator.cloudwatch.AlarmActions;
import weighbridge.simulator.cloudwatch.AlarmNotification;
import weighbridge.simulator.sns.Sns;

/** Alarm actions that are topics. */
record TopicActions(Sns sns) implements AlarmActions {
    @Override
    public void execute(String action, AlarmNotification notification) {
        if (!action.contains(":sns:")) {
            throw new IllegalArgumentException("the simulator does not simulate the alarm action " + action);
        }
        sns.publish(
                action,
                "cloudwatch.amazonaws.com",
                notification.alarmArn(),
                notification.subject(),
                notification.message());
    }
}
