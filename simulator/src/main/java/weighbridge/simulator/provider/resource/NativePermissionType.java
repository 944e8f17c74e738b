package weighbridge.simulator.provider.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import weighbridge.simulator.lambda.PolicyStatement;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;
import weighbridge.simulator.provider.schema.ValueRule;

/**
 * {@code AWS::Lambda::Permission}: the function's name carries the qualifier, and the statement's id is made up ({@code
 * aws-lambda-permission.json}).
 */
final class NativePermissionType implements ResourceType {
    private static final Schema SCHEMA = Schema.of(
            Property.of("action", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW)
                    .where(ValueRule.matching("lambda:[*]|lambda:[a-zA-Z]+|[*]", "invalid action")),
            Shapes.output("awsId"),
            Property.of("functionName", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW)
                    .where(ValueRule.lengthBetween(1, 140)),
            Property.of("principal", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW),
            Property.of("sourceAccount", Kind.STRING, Flag.FORCE_NEW)
                    .where(ValueRule.matching("\\d{12}", "invalid account")),
            Property.of("sourceArn", Kind.STRING, Flag.FORCE_NEW).where(ValueRule.arn()));

    private final Aws aws;

    NativePermissionType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws-native:lambda:Permission";
    }

    @Override
    public String label() {
        return "AWS::Lambda::Permission";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String create(Props in) {
        PolicyStatement requested = new PolicyStatement(
                in.need("functionName"),
                Optional.empty(),
                UUID.randomUUID().toString(),
                in.need("action"),
                in.need("principal"),
                in.string("sourceArn"),
                in.string("sourceAccount"));
        PolicyStatement added = aws.lambda().permissions().add(in.need("functionName"), requested);
        return in.need("functionName") + "|" + added.statementId();
    }

    @Override
    public String described(Props in) {
        return in.need("functionName");
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        PolicyStatement statement = aws.lambda().permissions().get(function(id), Optional.empty(), statementId(id));
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("action", statement.action());
        out.put("awsId", statement.statementId());
        out.put("functionName", function(id));
        out.put("principal", statement.principal());
        statement.sourceAccount().ifPresent(account -> out.put("sourceAccount", account));
        statement.sourceArn().ifPresent(arn -> out.put("sourceArn", arn));
        return out;
    }

    @Override
    public void update(String id, Props state, Props in) {
        throw new IllegalStateException("every property of a permission replaces it");
    }

    @Override
    public void delete(String id, Props state) {
        aws.lambda().permissions().remove(function(id), Optional.empty(), statementId(id));
    }

    private static String function(String id) {
        return id.substring(0, id.indexOf('|'));
    }

    private static String statementId(String id) {
        return id.substring(id.indexOf('|') + 1);
    }
}
