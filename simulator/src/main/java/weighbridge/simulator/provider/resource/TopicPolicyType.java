package weighbridge.simulator.provider.resource;

import java.util.Map;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;
import weighbridge.simulator.provider.schema.ValueRule;

/**
 * {@code aws_sns_topic_policy} (terraform-provider-aws, internal/service/sns/topic_policy.go). Its deletion puts the topic's
 * default policy back.
 */
final class TopicPolicyType implements ResourceType {
    private static final Schema SCHEMA = Schema.of(
            Property.of("arn", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW).where(ValueRule.arn()),
            Shapes.output("owner"),
            Property.of("policy", Kind.STRING, Flag.REQUIRED, Flag.JSON).where(ValueRule.policy()));

    private final Aws aws;

    TopicPolicyType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws:sns/topicPolicy:TopicPolicy";
    }

    @Override
    public String label() {
        return "SNS Topic Policy";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String described(Props in) {
        return in.need("arn");
    }

    @Override
    public String create(Props in) {
        String arn = in.need("arn");
        aws.sns().topics().setPolicy(arn, in.need("policy"));
        return arn;
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        return Map.of(
                "arn",
                id,
                "owner",
                aws.account().id(),
                "policy",
                aws.sns().topics().get(id).policy());
    }

    @Override
    public void update(String id, Props state, Props in) {
        aws.sns().topics().setPolicy(id, in.need("policy"));
    }

    @Override
    public void delete(String id, Props state) {
        aws.sns().topics().resetPolicy(id);
    }
}
