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

/** {@code AWS::SNS::Topic}, without subscriptions of its own, FIFO and archives ({@code aws-sns-topic.json}). */
final class NativeTopicType implements ResourceType {
    private static final Schema SCHEMA = Schema.of(
            Property.of("displayName", Kind.STRING),
            Property.of("kmsMasterKeyId", Kind.STRING),
            NativeShapes.tags(),
            Shapes.output("topicArn"),
            Property.of("topicName", Kind.STRING, Flag.AUTO_NAMED, Flag.FORCE_NEW)
                    .where(ValueRule.matching("[0-9A-Za-z_-]{1,256}", "invalid topic name")));

    private final Aws aws;

    NativeTopicType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws-native:sns:Topic";
    }

    @Override
    public String label() {
        return "AWS::SNS::Topic";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String create(Props in) {
        String arn = aws.sns()
                .topics()
                .create(in.need("topicName"), NativeShapes.tags(in))
                .arn();
        update(arn, in, in);
        return arn;
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        Topic topic = aws.sns().topics().get(id);
        Map<String, Object> out = new LinkedHashMap<>();
        topic.kmsMasterKeyId().ifPresent(key -> out.put("kmsMasterKeyId", key));
        out.put("topicArn", topic.arn());
        out.put("topicName", topic.name());
        NativeShapes.put(out, topic.tags());
        return out;
    }

    @Override
    public void update(String id, Props state, Props in) {
        aws.sns()
                .topics()
                .update(id, in.string("displayName").orElse(""), in.string("kmsMasterKeyId"), NativeShapes.tags(in));
    }

    @Override
    public void delete(String id, Props state) {
        aws.sns().deleteTopic(id);
    }
}
