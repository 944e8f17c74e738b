package weighbridge.simulator.provider.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import weighbridge.simulator.aws.AwsException;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;
import weighbridge.simulator.provider.schema.ValueRule;
import weighbridge.simulator.sns.Subscription;

/**
 * {@code aws_sns_topic_subscription} (terraform-provider-aws, internal/service/sns/topic_subscription.go), without filters. It
 * does not wait for an e-mail address to be confirmed.
 */
final class TopicSubscriptionType implements ResourceType {
    private static final Schema SCHEMA = Schema.of(
            Shapes.arn(),
            Property.of("confirmationTimeoutInMinutes", Kind.INTEGER).or(1L),
            Property.of("confirmationWasAuthenticated", Kind.BOOLEAN, Flag.OUTPUT_ONLY),
            Property.of("endpoint", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW),
            Property.of("endpointAutoConfirms", Kind.BOOLEAN).or(false),
            Shapes.output("ownerId"),
            Property.of("pendingConfirmation", Kind.BOOLEAN, Flag.OUTPUT_ONLY),
            Property.of("protocol", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW)
                    .where(ValueRule.oneOf(
                            "application", "email", "email-json", "firehose", "http", "https", "lambda", "sms", "sqs")),
            Property.of("rawMessageDelivery", Kind.BOOLEAN).or(false),
            Property.of("topic", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW)
                    .named("topic_arn")
                    .where(ValueRule.arn()));

    private final Aws aws;

    TopicSubscriptionType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws:sns/topicSubscription:TopicSubscription";
    }

    @Override
    public String label() {
        return "SNS Topic Subscription";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String described(Props in) {
        return in.need("endpoint");
    }

    @Override
    public String create(Props in) {
        return aws.sns()
                .subscriptions()
                .subscribe(in.need("topic"), in.need("protocol"), in.need("endpoint"))
                .arn();
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        Subscription subscription = aws.sns().subscriptions().get(id);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("arn", id);
        out.put("confirmationWasAuthenticated", false);
        out.put("endpoint", subscription.endpoint());
        out.put("ownerId", aws.account().id());
        out.put("pendingConfirmation", subscription.pending());
        out.put("protocol", subscription.protocol());
        out.put("topic", subscription.topicArn());
        return out;
    }

    /** Nothing that could change is simulated. */
    @Override
    public void update(String id, Props state, Props in) {}

    /** A pending one is left behind without a word: it cannot be unsubscribed. */
    @Override
    public void delete(String id, Props state) {
        try {
            aws.sns().subscriptions().unsubscribe(id);
        } catch (AwsException e) {
            if (!e.detail().endsWith("Cannot unsubscribe a subscription that is pending confirmation")) {
                throw e;
            }
        }
    }
}
