package weighbridge.simulator.provider.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;
import weighbridge.simulator.provider.schema.ValueRule;
import weighbridge.simulator.sns.Topic;

/**
 * {@code aws_sns_topic} (terraform-provider-aws, internal/service/sns/topic.go), without feedback roles, archives, FIFO and
 * tracing.
 */
final class TopicType implements ResourceType {
    private static final Schema SCHEMA = Schema.of(
            Shapes.arn(),
            Property.of("contentBasedDeduplication", Kind.BOOLEAN).or(false),
            Property.of("displayName", Kind.STRING),
            Property.of("fifoTopic", Kind.BOOLEAN, Flag.FORCE_NEW).or(false),
            Property.of("kmsMasterKeyId", Kind.STRING),
            Shapes.name().where(ValueRule.matching("[0-9A-Za-z_-]{1,256}", "invalid topic name")),
            Shapes.output("owner"),
            Property.of("policy", Kind.STRING, Flag.COMPUTED, Flag.JSON).where(ValueRule.policy()),
            Shapes.tags(),
            Shapes.tagsAll());

    private final Aws aws;

    TopicType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws:sns/topic:Topic";
    }

    @Override
    public String label() {
        return "SNS Topic";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String create(Props in) {
        String arn = aws.sns().topics().create(in.need("name"), in.map("tags")).arn();
        update(arn, in, in);
        return arn;
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        Topic topic = aws.sns().topics().get(id);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("arn", topic.arn());
        out.put("displayName", topic.displayName());
        topic.kmsMasterKeyId().ifPresent(key -> out.put("kmsMasterKeyId", key));
        out.put("name", topic.name());
        out.put("owner", aws.account().id());
        out.put("policy", topic.policy());
        Shapes.put(out, topic.tags());
        return out;
    }

    /** An empty policy is not sent. */
    @Override
    public void update(String id, Props state, Props in) {
        aws.sns().topics().update(id, in.string("displayName").orElse(""), in.string("kmsMasterKeyId"), in.map("tags"));
        in.string("policy").ifPresent(policy -> aws.sns().topics().setPolicy(id, policy));
    }

    @Override
    public void delete(String id, Props state) {
        aws.sns().deleteTopic(id);
    }
}
