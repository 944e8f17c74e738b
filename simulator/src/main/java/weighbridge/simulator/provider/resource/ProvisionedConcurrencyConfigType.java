package weighbridge.simulator.provider.resource;

import java.util.Map;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;
import weighbridge.simulator.provider.schema.ValueRule;

/** {@code aws_lambda_provisioned_concurrency_config} (…/lambda/provisioned_concurrency_config.go). */
final class ProvisionedConcurrencyConfigType implements ResourceType {
    private static final Schema SCHEMA = Schema.of(
            Property.of("functionName", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW),
            Property.of("provisionedConcurrentExecutions", Kind.INTEGER, Flag.REQUIRED)
                    .where(ValueRule.between(1, Integer.MAX_VALUE)),
            Property.of("qualifier", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW),
            Property.of("skipDestroy", Kind.BOOLEAN).or(false));

    private final Aws aws;

    ProvisionedConcurrencyConfigType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws:lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig";
    }

    @Override
    public String label() {
        return "Lambda Provisioned Concurrency Config";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String create(Props in) {
        put(in);
        return in.need("functionName") + "," + in.need("qualifier");
    }

    private void put(Props in) {
        aws.lambda()
                .concurrency()
                .put(
                        in.need("functionName"),
                        in.need("qualifier"),
                        in.integer("provisionedConcurrentExecutions").orElseThrow());
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        String function = state.need("functionName");
        String qualifier = state.need("qualifier");
        return Map.of("functionName", function, "qualifier", qualifier, "provisionedConcurrentExecutions", (long)
                aws.lambda().concurrency().get(function, qualifier));
    }

    @Override
    public void update(String id, Props state, Props in) {
        put(in);
    }

    @Override
    public void delete(String id, Props state) {
        if (!state.isTrue("skipDestroy")) {
            aws.lambda().concurrency().delete(state.need("functionName"), state.need("qualifier"));
        }
    }

    @Override
    public Props imported(String id) {
        String[] parts = id.split(",", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("unexpected format for ID (" + id + "), expected FUNCTION,QUALIFIER");
        }
        return new Props(Map.of("functionName", parts[0], "qualifier", parts[1]));
    }
}
