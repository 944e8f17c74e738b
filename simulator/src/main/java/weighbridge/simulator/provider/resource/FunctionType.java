package weighbridge.simulator.provider.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import weighbridge.simulator.lambda.FunctionCode;
import weighbridge.simulator.lambda.FunctionConfig;
import weighbridge.simulator.lambda.LambdaFunction;
import weighbridge.simulator.lambda.VpcSettings;
import weighbridge.simulator.provider.schema.Checker;
import weighbridge.simulator.provider.schema.Differ;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;
import weighbridge.simulator.provider.schema.ValueRule;

/** {@code aws_lambda_function} (terraform-provider-aws, internal/service/lambda/function.go), deployed from a zip or jar. */
final class FunctionType implements ResourceType {
    private static final Schema ENVIRONMENT = Schema.of(Property.of("variables", Kind.MAP));
    private static final Schema VPC = Schema.of(
            Property.of("ipv6AllowedForDualStack", Kind.BOOLEAN).or(false),
            Property.of("securityGroupIds", Kind.STRINGS, Flag.REQUIRED),
            Property.of("subnetIds", Kind.STRINGS, Flag.REQUIRED),
            Shapes.output("vpcId"));
    private static final Schema SCHEMA = Schema.of(
            Property.of("architectures", Kind.STRINGS, Flag.COMPUTED)
                    .items(0, 1)
                    .where(ValueRule.oneOf("x86_64", "arm64")),
            Shapes.arn(),
            Property.of("code", Kind.ARCHIVE).named("filename"),
            Shapes.output("codeSha256"),
            Property.of("description", Kind.STRING),
            Property.block("environment", Kind.BLOCK, ENVIRONMENT),
            Property.of("handler", Kind.STRING).where(ValueRule.lengthBetween(0, 128)),
            Shapes.output("invokeArn"),
            Shapes.output("lastModified"),
            Property.of("memorySize", Kind.INTEGER).or(128L),
            Shapes.name().named("function_name").where(ValueRule.lengthBetween(1, 140)),
            Property.of("packageType", Kind.STRING, Flag.FORCE_NEW).or("Zip").where(ValueRule.oneOf("Zip", "Image")),
            Property.of("publish", Kind.BOOLEAN).or(false),
            Shapes.output("qualifiedArn"),
            Shapes.output("qualifiedInvokeArn"),
            Property.of("reservedConcurrentExecutions", Kind.INTEGER).or(-1L),
            Property.of("role", Kind.STRING, Flag.REQUIRED).where(ValueRule.arn()),
            Property.of("runtime", Kind.STRING),
            Property.of("s3Bucket", Kind.STRING),
            Property.of("s3Key", Kind.STRING),
            Property.of("s3ObjectVersion", Kind.STRING),
            Property.of("skipDestroy", Kind.BOOLEAN).or(false),
            Property.of("sourceCodeHash", Kind.STRING, Flag.COMPUTED),
            Property.of("sourceCodeSize", Kind.INTEGER, Flag.OUTPUT_ONLY),
            Shapes.tags(),
            Shapes.tagsAll(),
            Property.of("timeout", Kind.INTEGER).or(3L).where(ValueRule.between(1, 900)),
            Shapes.output("version"),
            Property.block("vpcConfig", Kind.BLOCK, VPC));

    /** What is no change of a version: {@code hasConfigChanges} and {@code needsFunctionCodeUpdate} name the others. */
    private static final Set<String> NOT_OF_A_VERSION =
            Set.of("tags", "publish", "reservedConcurrentExecutions", "skipDestroy");

    private final Aws aws;
    private final PackageReader packages;

    FunctionType(Aws aws) {
        this.aws = aws;
        this.packages = new PackageReader(aws);
    }

    @Override
    public String token() {
        return "aws:lambda/function:Function";
    }

    @Override
    public String label() {
        return "Lambda Function";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public List<Checker.Failure> check(Props in) {
        packages.requireThere(in);
        return List.of();
    }

    @Override
    public String create(Props in) {
        LambdaFunction created = aws.lambda()
                .functions()
                .create(
                        in.need("name"),
                        config(in),
                        packages.read("CreateFunction", in),
                        in.isTrue("publish"),
                        in.map("tags"));
        reserve(created.name(), in);
        return created.name();
    }

    /** {@code reserved_concurrent_executions}: -1 stands for no reservation. */
    private void reserve(String function, Props in) {
        int executions = in.integer("reservedConcurrentExecutions").orElse(-1);
        aws.lambda().concurrency().reserve(function, executions < 0 ? Optional.empty() : Optional.of(executions));
    }

    private static FunctionConfig config(Props in) {
        List<String> architectures = in.strings("architectures");
        return new FunctionConfig(
                in.string("handler"),
                in.string("runtime"),
                in.need("role"),
                in.integer("timeout").orElseThrow(),
                in.integer("memorySize").orElseThrow(),
                in.block("environment").map(found -> found.map("variables")).orElse(Map.of()),
                architectures.isEmpty() ? List.of("x86_64") : architectures,
                in.block("vpcConfig")
                        .map(found -> new VpcSettings(found.strings("subnetIds"), found.strings("securityGroupIds"))),
                in.string("description"));
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        LambdaFunction function = aws.lambda().functions().get(id);
        FunctionConfig config = function.latest().config();
        String qualified = function.arn() + ":" + function.newestVersion();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("architectures", config.architectures());
        out.put("arn", function.arn());
        out.put("codeSha256", function.latest().code().sha256());
        config.description().ifPresent(text -> out.put("description", text));
        if (!config.environment().isEmpty()) {
            out.put("environment", Map.of("variables", config.environment()));
        }
        out.put("handler", config.handler().orElse(""));
        out.put("invokeArn", invokeArn(function.arn()));
        out.put("lastModified", function.lastModified().toString());
        out.put("memorySize", (long) config.memory());
        out.put("name", function.name());
        out.put("qualifiedArn", qualified);
        out.put("qualifiedInvokeArn", invokeArn(qualified));
        out.put(
                "reservedConcurrentExecutions",
                aws.lambda()
                        .concurrency()
                        .reservedFor(function.name())
                        .map(Integer::longValue)
                        .orElse(-1L));
        out.put("role", config.role());
        out.put("runtime", config.runtime().orElse(""));
        out.put(
                "sourceCodeHash",
                state.string("sourceCodeHash").orElse(function.latest().code().sha256()));
        out.put("sourceCodeSize", (long) function.latest().code().zip().length);
        out.put("timeout", (long) config.timeout());
        out.put("version", function.newestVersion());
        config.vpc().ifPresent(vpc -> out.put("vpcConfig", vpc(vpc)));
        Shapes.put(out, function.tags());
        return out;
    }

    /** The VPC is nobody's: subnets are ids here and nothing else. */
    private static Map<String, Object> vpc(VpcSettings vpc) {
        return Map.of(
                "ipv6AllowedForDualStack",
                false,
                "securityGroupIds",
                vpc.securityGroups(),
                "subnetIds",
                vpc.subnets(),
                "vpcId",
                "vpc-00000000000000000");
    }

    private String invokeArn(String functionArn) {
        return "arn:" + aws.account().partition() + ":apigateway:"
                + aws.account().region() + ":lambda:path/2015-03-31/functions/" + functionArn + "/invocations";
    }

    @Override
    public void update(String id, Props state, Props in) {
        boolean codeChanged = List.of("code", "sourceCodeHash", "s3Bucket", "s3Key", "s3ObjectVersion").stream()
                .anyMatch(name -> Differ.changed(SCHEMA, name, state, in));
        FunctionCode code = codeChanged
                ? packages.read("UpdateFunctionCode", in)
                : aws.lambda().functions().get(id).latest().code();
        aws.lambda().functions().update(id, config(in), code, in.isTrue("publish"));
        if (Differ.changed(SCHEMA, "reservedConcurrentExecutions", state, in)) {
            reserve(id, in);
        }
        if (Shapes.tagsChanged(state, in)) {
            aws.lambda().functions().tag(id, in.map("tags"));
        }
    }

    @Override
    public void delete(String id, Props state) {
        if (!state.isTrue("skipDestroy")) {
            aws.lambda().deleteFunction(id);
        }
    }

    /** {@code updateComputedAttributesOnPublish}: a preview does not know the number of a version to be published. */
    @Override
    public Set<String> filledInAgain(Set<String> changed, Props in) {
        boolean version = changed.stream().anyMatch(name -> !NOT_OF_A_VERSION.contains(name));
        if (!version && !changed.contains("publish")) {
            return Set.of();
        }
        return in.isTrue("publish")
                ? Set.of("version", "qualifiedArn", "qualifiedInvokeArn", "lastModified")
                : Set.of("lastModified");
    }
}
