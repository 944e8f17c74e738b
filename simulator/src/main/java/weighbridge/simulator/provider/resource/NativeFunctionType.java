package weighbridge.simulator.provider.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weighbridge.simulator.lambda.FunctionCode;
import weighbridge.simulator.lambda.FunctionConfig;
import weighbridge.simulator.lambda.LambdaFunction;
import weighbridge.simulator.provider.schema.Differ;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;
import weighbridge.simulator.provider.schema.ValueRule;

/**
 * {@code AWS::Lambda::Function} whose code lies in S3 ({@code aws-lambda-function.json}). It publishes nothing: that is a
 * version's.
 */
final class NativeFunctionType implements ResourceType {
    private static final Schema CODE = Schema.of(
            Property.of("s3Bucket", Kind.STRING, Flag.REQUIRED),
            Property.of("s3Key", Kind.STRING, Flag.REQUIRED),
            Property.of("s3ObjectVersion", Kind.STRING));
    private static final Schema ENVIRONMENT = Schema.of(Property.of("variables", Kind.MAP));
    private static final Schema SCHEMA = Schema.of(
            Property.of("architectures", Kind.STRINGS, Flag.COMPUTED)
                    .items(0, 1)
                    .where(ValueRule.oneOf("x86_64", "arm64")),
            Shapes.arn(),
            Property.block("code", Kind.BLOCK, CODE, Flag.REQUIRED),
            Property.of("description", Kind.STRING),
            Property.block("environment", Kind.BLOCK, ENVIRONMENT),
            Property.of("functionName", Kind.STRING, Flag.AUTO_NAMED, Flag.FORCE_NEW),
            Property.of("handler", Kind.STRING),
            Property.of("memorySize", Kind.INTEGER, Flag.COMPUTED),
            Property.of("role", Kind.STRING, Flag.REQUIRED).where(ValueRule.arn()),
            Property.of("runtime", Kind.STRING),
            NativeShapes.tags(),
            Property.of("timeout", Kind.INTEGER, Flag.COMPUTED).where(ValueRule.between(1, Integer.MAX_VALUE)));

    private final Aws aws;

    NativeFunctionType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws-native:lambda:Function";
    }

    @Override
    public String label() {
        return "AWS::Lambda::Function";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String create(Props in) {
        return aws.lambda()
                .functions()
                .create(in.need("functionName"), config(in), code("CreateFunction", in), false, NativeShapes.tags(in))
                .name();
    }

    private FunctionCode code(String operation, Props in) {
        return new PackageReader(aws).read(operation, in.block("code").orElseThrow());
    }

    private static FunctionConfig config(Props in) {
        List<String> architectures = in.strings("architectures");
        return new FunctionConfig(
                in.string("handler"),
                in.string("runtime"),
                in.need("role"),
                in.integer("timeout").orElse(3),
                in.integer("memorySize").orElse(128),
                in.block("environment").map(found -> found.map("variables")).orElse(Map.of()),
                architectures.isEmpty() ? List.of("x86_64") : architectures,
                Optional.empty(),
                in.string("description"));
    }

    @Override
    public String described(Props in) {
        return in.need("functionName");
    }

    /** The code is write-only; the provider keeps what was written. */
    @Override
    public Map<String, Object> read(String id, Props state) {
        LambdaFunction function = aws.lambda().functions().get(id);
        FunctionConfig config = function.latest().config();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("architectures", config.architectures());
        out.put("arn", function.arn());
        config.description().ifPresent(text -> out.put("description", text));
        if (!config.environment().isEmpty()) {
            out.put("environment", Map.of("variables", config.environment()));
        }
        out.put("functionName", function.name());
        config.handler().ifPresent(handler -> out.put("handler", handler));
        out.put("memorySize", (long) config.memory());
        out.put("role", config.role());
        config.runtime().ifPresent(runtime -> out.put("runtime", runtime));
        out.put("timeout", (long) config.timeout());
        NativeShapes.put(out, function.tags());
        return out;
    }

    @Override
    public void update(String id, Props state, Props in) {
        FunctionCode code = Differ.changed(SCHEMA, "code", state, in)
                ? code("UpdateFunctionCode", in)
                : aws.lambda().functions().get(id).latest().code();
        aws.lambda().functions().update(id, config(in), code, false);
        aws.lambda().functions().tag(id, NativeShapes.tags(in));
    }

    @Override
    public void delete(String id, Props state) {
        aws.lambda().deleteFunction(id);
    }
}
