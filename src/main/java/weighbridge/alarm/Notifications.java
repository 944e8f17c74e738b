package weighbridge.alarm;

import com.pulumi.aws.kms.Alias;
import com.pulumi.aws.kms.AliasArgs;
import com.pulumi.aws.kms.Key;
import com.pulumi.aws.kms.KeyArgs;
import com.pulumi.aws.sns.Topic;
import com.pulumi.aws.sns.TopicArgs;
import com.pulumi.aws.sns.TopicPolicy;
import com.pulumi.aws.sns.TopicPolicyArgs;
import com.pulumi.aws.sns.TopicSubscription;
import com.pulumi.aws.sns.TopicSubscriptionArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;
import weighbridge.Origin;
import weighbridge.service.Service;
import weighbridge.version.Home;

/**
 * The topic that a service's alarms tell, and who hears of them by mail.
 *
 * <p>It is encrypted with a key of its own: CloudWatch may not use the one that AWS manages for SNS, and would lose every
 * notification without a word (SNS developer guide, "Enable compatibility between event sources from AWS services and
 * encrypted topics").
 */
final class Notifications extends ComponentResource {
    static final String TYPE = "weighbridge:index:Notifications";

    /** Days until a deleted key is gone: the fewest, since nothing is stored under it. */
    private static final int DELETION_WINDOW = 7;

    private final String service;
    private final String topicName;
    private final PublishRights rights;
    private final TopicPolicy policy;

    Notifications(String service, List<String> addresses, Home home, Service parent) {
        super(TYPE, service, ComponentResourceOptions.builder().parent(parent).build());
        this.service = service;
        this.topicName = service + "-alarms";
        this.rights = new PublishRights(home, service);
        Topic topic = topic(key());
        this.policy = policy(topic, home.arn("sns", topicName));
        addresses.forEach(address -> subscribe(topic, address));
        registerOutputs(Map.of("topic", topic.arn()));
    }

    /** The ARN of the topic, once alarms may publish to it. */
    Output<String> topic() {
        return Origin.of(policy, policy.arn());
    }

    private Key key() {
        Key key = new Key(
                service,
                KeyArgs.builder()
                        .description("Encrypts what the alarms of " + service + " tell")
                        .enableKeyRotation(true)
                        .deletionWindowInDays(DELETION_WINDOW)
                        .policy(rights.ofKey())
                        .build(),
                child());
        new Alias(
                service,
                AliasArgs.builder()
                        .name("alias/" + topicName)
                        .targetKeyId(key.keyId())
                        .build(),
                child());
        return key;
    }

    private Topic topic(Key key) {
        return new Topic(
                service,
                TopicArgs.builder()
                        .name(topicName)
                        .displayName(service + " alarms")
                        .kmsMasterKeyId(key.arn())
                        .build(),
                child());
    }

    private TopicPolicy policy(Topic topic, String arn) {
        return new TopicPolicy(
                service,
                TopicPolicyArgs.builder()
                        .arn(topic.arn())
                        .policy(rights.ofTopic(arn))
                        .build(),
                child());
    }

    /** AWS asks each address first; nothing is sent to it before its owner has confirmed. */
    private void subscribe(Topic topic, String address) {
        new TopicSubscription(
                service + "/" + address,
                TopicSubscriptionArgs.builder()
                        .topic(topic.arn())
                        .protocol("email")
                        .endpoint(address)
                        .build(),
                child());
    }

    private CustomResourceOptions child() {
        return CustomResourceOptions.builder().parent(this).build();
    }
}
