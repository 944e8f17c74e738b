package weighbridge.simulator.sns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import weighbridge.simulator.aws.Ids;
import weighbridge.simulator.aws.Service;

/** Who is subscribed to topics. */
public final class Subscriptions {
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final Map<String, Subscription> held = new LinkedHashMap<>();
    private final Ids ids;
    private final Topics topics;

    Subscriptions(Ids ids, Topics topics) {
        this.ids = ids;
        this.topics = topics;
    }

    /** Subscribes an address, which then is pending; one that is subscribed already is answered as it is (Subscribe). */
    public Subscription subscribe(String topicArn, String protocol, String endpoint) {
        String operation = "Subscribe";
        topics.get(operation, topicArn);
        if (!protocol.startsWith("email")) {
            throw new IllegalArgumentException(
                    "the simulator does not simulate " + protocol + " subscriptions: only email and email-json");
        }
        if (!ADDRESS.matcher(endpoint).matches()) {
            throw Service.SNS.invalid(operation, "Invalid parameter: Email address");
        }
        return find(topicArn, endpoint)
                .filter(old -> old.protocol().equals(protocol))
                .orElseGet(
                        () -> put(new Subscription(topicArn + ":" + ids.hex(32), topicArn, protocol, endpoint, true)));
    }

    public Subscription get(String arn) {
        Subscription subscription = held.get(arn);
        if (subscription == null) {
            throw Service.SNS.notFound("GetSubscriptionAttributes", "Subscription does not exist");
        }
        return subscription;
    }

    /** Somebody follows the link in the mail that asks for it; whoever reads the mail needs no rights. */
    public void confirm(String topicArn, String endpoint) {
        put(find(topicArn, endpoint)
                .orElseThrow(() -> Service.SNS.notFound("ConfirmSubscription", "No subscription of " + endpoint))
                .confirmed());
    }

    private Optional<Subscription> find(String topicArn, String endpoint) {
        return held.values().stream()
                .filter(subscription -> subscription.topicArn().equals(topicArn)
                        && subscription.endpoint().equals(endpoint))
                .findFirst();
    }

    /** A pending subscription cannot be taken back: it ends with its topic, or by itself. */
    public void unsubscribe(String arn) {
        if (get(arn).pending()) {
            throw Service.SNS.invalid(
                    "Unsubscribe", "Invalid parameter: Cannot unsubscribe a subscription that is pending confirmation");
        }
        held.remove(arn);
    }

    void removeAllOf(String topicArn) {
        held.values().removeIf(subscription -> subscription.topicArn().equals(topicArn));
    }

    List<Subscription> all() {
        return List.copyOf(held.values());
    }

    private Subscription put(Subscription subscription) {
        held.put(subscription.arn(), subscription);
        return subscription;
    }
}
