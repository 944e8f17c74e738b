package weighbridge.simulator.provider.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import weighbridge.simulator.logs.LogGroup;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;
import weighbridge.simulator.provider.schema.ValueRule;

/** {@code aws_cloudwatch_log_group} (terraform-provider-aws, internal/service/logs/group.go). */
final class LogGroupType implements ResourceType {
    private static final Schema SCHEMA = Schema.of(
            Shapes.arn(),
            Property.of("kmsKeyId", Kind.STRING).where(ValueRule.arn()),
            Property.of("logGroupClass", Kind.STRING, Flag.COMPUTED, Flag.FORCE_NEW)
                    .where(ValueRule.oneOf("STANDARD", "INFREQUENT_ACCESS", "DELIVERY")),
            Shapes.name(),
            Property.of("retentionInDays", Kind.INTEGER).or(0L),
            Property.of("skipDestroy", Kind.BOOLEAN).or(false),
            Shapes.tags(),
            Shapes.tagsAll());

    private final Aws aws;

    LogGroupType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws:cloudwatch/logGroup:LogGroup";
    }

    @Override
    public String label() {
        return "CloudWatch Logs Log Group";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String create(Props in) {
        return aws.logs()
                .create(
                        in.need("name"),
                        in.integer("retentionInDays").orElse(0),
                        in.string("logGroupClass").orElse("STANDARD"),
                        in.string("kmsKeyId"),
                        in.map("tags"))
                .name();
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        LogGroup group = aws.logs().get(id);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("arn", group.arn());
        group.kmsKeyId().ifPresent(key -> out.put("kmsKeyId", key));
        out.put("logGroupClass", group.logGroupClass());
        out.put("name", group.name());
        out.put("retentionInDays", (long) group.retentionInDays());
        Shapes.put(out, group.tags());
        return out;
    }

    @Override
    public void update(String id, Props state, Props in) {
        aws.logs().update(id, in.integer("retentionInDays").orElse(0), in.string("kmsKeyId"), in.map("tags"));
    }

    @Override
    public void delete(String id, Props state) {
        if (!state.isTrue("skipDestroy")) {
            aws.logs().delete(id);
        }
    }
}
