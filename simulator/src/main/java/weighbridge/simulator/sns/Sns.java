package weighbridge.simulator.sns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import weighbridge.simulator.aws.Account;
import weighbridge.simulator.aws.AwsException;
import weighbridge.simulator.aws.Ids;
import weighbridge.simulator.aws.Service;
import weighbridge.simulator.iam.ServicePolicy;
import weighbridge.simulator.kms.Kms;

/** SNS in one account and Region. */
public final class Sns {
    private final Topics topics;
    private final Subscriptions subscriptions;
    private final List<Mail> inbox = new ArrayList<>();
    private final Account account;
    private final Kms kms;

    public Sns(Account account, Ids ids, Kms kms) {
        this.topics = new Topics(account);
        this.subscriptions = new Subscriptions(ids, topics);
        this.account = account;
        this.kms = kms;
    }

    public Topics topics() {
        return topics;
    }

    public Subscriptions subscriptions() {
        return subscriptions;
    }

    /** Deletes a topic with all its subscriptions. */
    public void deleteTopic(String arn) {
        topics.delete(arn);
        subscriptions.removeAllOf(arn);
    }

    /**
     * An AWS service publishes: the topic's policy must let it, and the key's as well, for the service itself asks KMS.
     *
     * @param sourceArn what it acts for
     * @see <a href="https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html#compatibility-with-aws-services">Enable
     *     compatibility between event sources from AWS services and encrypted topics</a>
     */
    public void publish(String topicArn, String service, String sourceArn, String subject, String message) {
        Topic topic = topics.get("Publish", topicArn);
        Map<String, String> context = Map.of(
                "aws:sourcearn",
                sourceArn,
                "aws:sourceaccount",
                account.id(),
                "aws:sourceowner",
                account.id(),
                "aws:securetransport",
                "true");
        requirePublish(topic, new ServicePolicy.Request(service, "sns:Publish", topicArn, context));
        topic.kmsMasterKeyId().ifPresent(key -> requireKey(key, service, context));
        subscriptions.all().stream()
                .filter(subscription -> subscription.topicArn().equals(topicArn) && !subscription.pending())
                .forEach(subscription -> inbox.add(new Mail(subscription.endpoint(), topicArn, subject, message)));
    }

    private static void requirePublish(Topic topic, ServicePolicy.Request request) {
        if (!ServicePolicy.parse(topic.policy()).allows(request)) {
            throw denied("Resource: " + request.context().get("aws:sourcearn") + " is not authorized to perform:"
                    + " SNS:Publish on resource: " + topic.arn());
        }
    }

    private void requireKey(String key, String service, Map<String, String> context) {
        for (String action : List.of("kms:Decrypt", "kms:GenerateDataKey")) {
            if (!kms.allows(key, new ServicePolicy.Request(service, action, "*", context))) {
                throw denied("CloudWatch Alarms does not have authorization to access the SNS topic encryption key.");
            }
        }
    }

    private static AwsException denied(String message) {
        return Service.SNS.refusal("Publish", "AuthorizationError", 403, message);
    }

    public SnsView view() {
        return new SnsView(topics.all(), subscriptions.all(), inbox);
    }

    public boolean isEmpty() {
        return topics.all().isEmpty() && subscriptions.all().isEmpty();
    }
}
