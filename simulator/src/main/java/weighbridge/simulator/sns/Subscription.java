package weighbridge.simulator.sns;

/**
 * An e-mail address on a topic.
 *
 * @param protocol {@code email} or {@code email-json}
 * @param pending until somebody follows the link in the first mail; no message is delivered before
 */
public record Subscription(String arn, String topicArn, String protocol, String endpoint, boolean pending) {
    Subscription confirmed() {
        return new Subscription(arn, topicArn, protocol, endpoint, false);
    }
}
