package weighbridge.simulator.provider.resource;

import java.util.Map;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;

/** {@code aws_kms_alias} (terraform-provider-aws, internal/service/kms/alias.go). */
final class AliasType implements ResourceType {
    private static final Schema SCHEMA = Schema.of(
            Shapes.arn(),
            Shapes.name(),
            Shapes.output("targetKeyArn"),
            Property.of("targetKeyId", Kind.STRING, Flag.REQUIRED, Flag.ID_OR_ARN));

    private final Aws aws;

    AliasType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws:kms/alias:Alias";
    }

    @Override
    public String label() {
        return "KMS Alias";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String create(Props in) {
        String name = in.need("name");
        aws.kms().aliases().create(name, in.need("targetKeyId"));
        return name;
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        String key = aws.kms().aliases().target(id);
        return Map.of(
                "arn",
                aws.kms().aliases().arn(id),
                "name",
                id,
                "targetKeyArn",
                aws.account().arn("kms", "key/" + key),
                "targetKeyId",
                key);
    }

    @Override
    public void update(String id, Props state, Props in) {
        aws.kms().aliases().update(id, in.need("targetKeyId"));
    }

    @Override
    public void delete(String id, Props state) {
        aws.kms().aliases().delete(id);
    }
}
