package weighbridge.simulator.provider.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import weighbridge.simulator.lambda.PolicyStatement;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;
import weighbridge.simulator.provider.schema.ValueRule;

/**
 * {@code aws_lambda_permission} (terraform-provider-aws, internal/service/lambda/permission.go).
 *
 * <p>Its trap: reading takes the qualifier out of the function's ARN and into its own property. A program that writes the
 * qualified ARN as {@code function} gets a difference, and a replacement, in every deployment.
 */
final class PermissionType implements ResourceType {
    private static final Schema SCHEMA = Schema.of(
            required("action"),
            required("function").named("function_name"),
            required("principal"),
            optional("qualifier"),
            optional("sourceAccount"),
            optional("sourceArn").where(ValueRule.arn()),
            Property.of("statementId", Kind.STRING, Flag.AUTO_NAMED, Flag.COMPUTED, Flag.FORCE_NEW));

    private final Aws aws;

    PermissionType(Aws aws) {
        this.aws = aws;
    }

    private static Property required(String name) {
        return Property.of(name, Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW);
    }

    private static Property optional(String name) {
        return Property.of(name, Kind.STRING, Flag.FORCE_NEW);
    }

    @Override
    public String token() {
        return "aws:lambda/permission:Permission";
    }

    @Override
    public String label() {
        return "Lambda Permission";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String described(Props in) {
        return in.need("function") + "/" + in.need("statementId");
    }

    @Override
    public String create(Props in) {
        PolicyStatement requested = new PolicyStatement(
                in.need("function"),
                in.string("qualifier"),
                in.need("statementId"),
                in.need("action"),
                in.need("principal"),
                in.string("sourceArn"),
                in.string("sourceAccount"));
        return aws.lambda().permissions().add(in.need("function"), requested).statementId();
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        PolicyStatement statement =
                aws.lambda().permissions().get(state.need("function"), state.string("qualifier"), id);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("action", statement.action());
        out.put(
                "function",
                state.need("function").startsWith("arn:")
                        ? aws.account().arn("lambda", "function:" + statement.functionName())
                        : statement.functionName());
        out.put("principal", statement.principal());
        out.put("qualifier", statement.qualifier().orElse(""));
        statement.sourceAccount().ifPresent(account -> out.put("sourceAccount", account));
        statement.sourceArn().ifPresent(arn -> out.put("sourceArn", arn));
        out.put("statementId", id);
        return out;
    }

    @Override
    public void update(String id, Props state, Props in) {
        throw new IllegalStateException("every property of a permission replaces it");
    }

    @Override
    public void delete(String id, Props state) {
        aws.lambda().permissions().remove(state.need("function"), state.string("qualifier"), id);
    }
}
