package weighbridge.simulator.provider.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;

/**
 * {@code AWS::Lambda::Version}: publishes a number and may keep it warm; nothing of it can be changed ({@code
 * aws-lambda-version.json}).
 */
final class NativeVersionType implements ResourceType {
    private static final Schema PROVISIONED =
            Schema.of(Property.of("provisionedConcurrentExecutions", Kind.INTEGER, Flag.REQUIRED));
    private static final Schema SCHEMA = Schema.of(
            Property.of("description", Kind.STRING, Flag.FORCE_NEW),
            Shapes.output("functionArn"),
            Property.of("functionName", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW),
            Property.block("provisionedConcurrencyConfig", Kind.BLOCK, PROVISIONED, Flag.FORCE_NEW),
            Shapes.output("version"));

    private final Aws aws;

    NativeVersionType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws-native:lambda:Version";
    }

    @Override
    public String label() {
        return "AWS::Lambda::Version";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String create(Props in) {
        String name = name(in);
        String number = aws.lambda().functions().publish(name);
        in.block("provisionedConcurrencyConfig")
                .ifPresent(config -> aws.lambda()
                        .concurrency()
                        .put(
                                name,
                                number,
                                config.integer("provisionedConcurrentExecutions")
                                        .orElseThrow()));
        return aws.lambda().functions().get(name).arn() + ":" + number;
    }

    @Override
    public String described(Props in) {
        return in.need("functionName");
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("functionArn", id);
        out.put("version", aws.lambda().functions().get(name(state), number(id)).version());
        return out;
    }

    @Override
    public void update(String id, Props state, Props in) {
        throw new IllegalStateException("every property of a version replaces it");
    }

    @Override
    public void delete(String id, Props state) {
        aws.lambda().deleteVersion(name(state), number(id));
    }

    /** The function's name, whichever form of it was written ({@code propertyTransform}). */
    private static String name(Props in) {
        String name = in.need("functionName");
        return name.substring(name.lastIndexOf(':') + 1);
    }

    private static String number(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }
}
