package weighbridge.simulator.sns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import weighbridge.simulator.aws.Account;
import weighbridge.simulator.aws.AwsException;
import weighbridge.simulator.aws.Ids;
import weighbridge.simulator.aws.Service;
import weighbridge.simulator.iam.ServicePolicy;
import weighbridge.simulator.kms.Kms;

/** Topics and subscriptions of one account and Region. */
public final class Sns {
    private static final Pattern NAME = Pattern.compile("[0-9A-Za-z_-]{1,256}");
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final Map<String, Subscription> subscriptions = new LinkedHashMap<>();
    private final List<Mail> inbox = new ArrayList<>();
    private final Account account;
    private final Ids ids;
    private final Kms kms;

    public Sns(Account account, Ids ids, Kms kms) {
        this.account = account;
        this.ids = ids;
        this.kms = kms;
    }

    /** Makes a topic, or answers the one of that name as it is (CreateTopic). */
    public Topic create(String name, Map<String, String> tags) {
        if (!NAME.matcher(name).matches()) {
            throw Service.SNS.invalid("CreateTopic", "Invalid parameter: Topic Name");
        }
        String arn = account.arn("sns", name);
        topics.putIfAbsent(arn, new Topic(name, arn, "", Optional.empty(), defaultPolicy(arn), tags));
        return topics.get(arn);
    }

    public Topic get(String arn) {
        return topic("GetTopicAttributes", arn);
    }

    private Topic topic(String operation, String arn) {
        Topic topic = topics.get(arn);
        if (topic == null) {
            throw Service.SNS.notFound(operation, "Topic does not exist");
        }
        return topic;
    }

    /** Sets display name, key and tags. A key that does not exist is taken: it shows when somebody publishes. */
    public void update(String arn, String displayName, Optional<String> key, Map<String, String> tags) {
        Topic old = topic("SetTopicAttributes", arn);
        topics.put(arn, new Topic(old.name(), arn, displayName, key, old.policy(), tags));
    }

    public void setPolicy(String arn, String policy) {
        Topic topic = topic("SetTopicAttributes", arn);
        try {
            ServicePolicy.parse(policy);
        } catch (IllegalArgumentException e) {
            throw Service.SNS.invalid("SetTopicAttributes", "Invalid parameter: Policy Error: null: " + e.getMessage());
        }
        topics.put(arn, topic.withPolicy(policy));
    }

    /** A topic cannot be without a policy: this puts back the first one. */
    public void resetPolicy(String arn) {
        setPolicy(arn, defaultPolicy(arn));
    }

    /** Deletes a topic with all its subscriptions. */
    public void delete(String arn) {
        topic("DeleteTopic", arn);
        topics.remove(arn);
        subscriptions.values().removeIf(subscription -> subscription.topicArn().equals(arn));
    }

    /** Subscribes an address, which then is pending; one that is subscribed already is answered as it is (Subscribe). */
    public Subscription subscribe(String topicArn, String protocol, String endpoint) {
        String operation = "Subscribe";
        topic(operation, topicArn);
        if (!protocol.startsWith("email")) {
            throw new IllegalArgumentException(
                    "the simulator does not simulate " + protocol + " subscriptions: only email and email-json");
        }
        if (!ADDRESS.matcher(endpoint).matches()) {
            throw Service.SNS.invalid(operation, "Invalid parameter: Email address");
        }
        return find(topicArn, endpoint)
                .filter(old -> old.protocol().equals(protocol))
                .orElseGet(() -> {
                    String arn = topicArn + ":" + ids.hex(32);
                    Subscription subscription = new Subscription(arn, topicArn, protocol, endpoint, true);
                    subscriptions.put(arn, subscription);
                    return subscription;
                });
    }

    public Subscription subscription(String arn) {
        Subscription subscription = subscriptions.get(arn);
        if (subscription == null) {
            throw Service.SNS.notFound("GetSubscriptionAttributes", "Subscription does not exist");
        }
        return subscription;
    }

    /** Somebody follows the link in the mail that asks for it; whoever reads the mail needs no rights. */
    public void confirm(String topicArn, String endpoint) {
        Subscription subscription = find(topicArn, endpoint)
                .orElseThrow(() -> Service.SNS.notFound("ConfirmSubscription", "No subscription of " + endpoint));
        subscriptions.put(subscription.arn(), subscription.confirmed());
    }

    private Optional<Subscription> find(String topicArn, String endpoint) {
        return subscriptions.values().stream()
                .filter(subscription -> subscription.topicArn().equals(topicArn)
                        && subscription.endpoint().equals(endpoint))
                .findFirst();
    }

    /** A pending subscription cannot be taken back: it ends with its topic, or by itself. */
    public void unsubscribe(String arn) {
        if (subscription(arn).pending()) {
            throw Service.SNS.invalid(
                    "Unsubscribe", "Invalid parameter: Cannot unsubscribe a subscription that is pending confirmation");
        }
        subscriptions.remove(arn);
    }

    /**
     * An AWS service publishes: the topic's policy must let it, and the key's as well, for the service itself asks KMS.
     *
     * @param sourceArn what it acts for
     * @see <a href="https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html#compatibility-with-aws-services">Enable
     *     compatibility between event sources from AWS services and encrypted topics</a>
     */
    public void publish(String topicArn, String service, String sourceArn, String subject, String message) {
        Topic topic = topic("Publish", topicArn);
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
        subscriptions.values().stream()
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
        return new SnsView(List.copyOf(topics.values()), List.copyOf(subscriptions.values()), inbox);
    }

    public String owner() {
        return account.id();
    }

    public boolean isEmpty() {
        return topics.isEmpty() && subscriptions.isEmpty();
    }

    /** What a new topic has (terraform-provider-aws, sns/topic_policy.go, defaultTopicPolicy). */
    private String defaultPolicy(String arn) {
        return "{\"Version\":\"2008-10-17\",\"Id\":\"__default_policy_ID\",\"Statement\":[{\"Sid\":"
                + "\"__default_statement_ID\",\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"*\"},\"Action\":["
                + "\"SNS:GetTopicAttributes\",\"SNS:SetTopicAttributes\",\"SNS:AddPermission\","
                + "\"SNS:RemovePermission\",\"SNS:DeleteTopic\",\"SNS:Subscribe\",\"SNS:ListSubscriptionsByTopic\","
                + "\"SNS:Publish\"],\"Resource\":\"" + arn + "\",\"Condition\":{\"StringEquals\":{"
                + "\"AWS:SourceOwner\":\"" + account.id() + "\"}}}]}";
    }
}
