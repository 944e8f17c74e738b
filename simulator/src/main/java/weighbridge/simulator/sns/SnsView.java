package weighbridge.simulator.sns;

import java.util.List;

/**
 * Topics and subscriptions at one moment.
 *
 * @param inbox what was delivered to anybody so far, oldest first
 */
public record SnsView(List<Topic> topics, List<Subscription> subscriptions, List<Mail> inbox) {
    public SnsView {
        topics = List.copyOf(topics);
        subscriptions = List.copyOf(subscriptions);
        inbox = List.copyOf(inbox);
    }
}
