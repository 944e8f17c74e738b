package weighbridge.version;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.aws.lambda.Function;
import com.pulumi.aws.lambda.FunctionArgs;
import com.pulumi.aws.lambda.inputs.FunctionEnvironmentArgs;
import com.pulumi.aws.lambda.inputs.FunctionVpcConfigArgs;
import com.pulumi.core.Output;
import com.pulumi.exceptions.RunException;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import weighbridge.Origin;
import weighbridge.config.Code;
import weighbridge.config.Variable;
import weighbridge.config.VersionConfig.Built;
import weighbridge.config.VpcConfig;

/** A function of its own for one version, with the log group and the role it needs. */
final class BuiltFunction {
    /** Lambda allows 64 characters in a function's name, IAM in a role's (their API references). */
    private static final int LONGEST_NAME = 64;

    /** Everything that says which code a function has. A version's code never changes. */
    private static final String[] FROZEN = {"code", "s3Bucket", "s3Key", "s3ObjectVersion", "sourceCodeHash"};

    private final String resourceName;
    private final String name;
    private final Built config;
    private final Home home;
    private final Resource parent;

    private BuiltFunction(String service, Built config, Home home, Resource parent) {
        this.resourceName = service + "/" + config.name();
        this.name = DerivedName.of(LONGEST_NAME, service, config.name());
        this.config = config;
        this.home = home;
        this.parent = parent;
    }

    /** Declares the function and what it needs. */
    static NumberedFunction declare(String service, Built config, Home home, Artifact artifact, Resource parent) {
        var built = new BuiltFunction(service, config, home, parent);
        Role role = built.role(service);
        List<Resource> before = new ArrayList<>(List.of(built.logGroup(), built.mayLog(role)));
        config.vpc().ifPresent(vpc -> before.add(built.mayReach(vpc, role)));
        Function function = built.function(artifact, role, before);
        return new NumberedFunction(
                function.name(),
                Origin.of(function, function.version()),
                Origin.of(function, built.checkedArn(function)));
    }

    private LogGroup logGroup() {
        return new LogGroup(
                resourceName,
                LogGroupArgs.builder()
                        .name(logGroupName())
                        .retentionInDays(config.logRetention())
                        .build(),
                child().build());
    }

    /** Roles are shared by all Regions of an account, so this name ends with the Region. */
    private Role role(String service) {
        String region = "-" + home.region();
        return new Role(
                resourceName,
                RoleArgs.builder()
                        .name(DerivedName.of(LONGEST_NAME - region.length(), service, config.name()) + region)
                        .assumeRolePolicy(ExecutionRole.TRUST)
                        .build(),
                child().build());
    }

    private RolePolicy mayLog(Role role) {
        return policy(resourceName, "logs", role, ExecutionRole.logs(home.arn("logs", "log-group:" + logGroupName())));
    }

    private RolePolicy mayReach(VpcConfig vpc, Role role) {
        String document = ExecutionRole.network(home, vpc, home.arn("lambda", "function:" + name));
        return policy(resourceName + "/network", "network", role, document);
    }

    private RolePolicy policy(String resource, String policyName, Role role, String document) {
        return new RolePolicy(
                resource,
                RolePolicyArgs.builder()
                        .name(policyName)
                        .role(role.name())
                        .policy(document)
                        .build(),
                child().build());
    }

    /**
     * It waits for group and rights, so that its first request is logged and makes no group of its own, and so that Lambda
     * may make its network interfaces, which it checks at once.
     */
    private Function function(Artifact artifact, Role role, List<Resource> before) {
        var args = FunctionArgs.builder()
                .name(name)
                .role(role.arn())
                .handler(config.handler())
                .runtime(config.runtime())
                .architectures(config.architecture().id())
                .memorySize(config.memory())
                .timeout(config.timeout())
                .publish(true);
        artifact.giveTo(args);
        config.vpc()
                .ifPresent(vpc -> args.vpcConfig(FunctionVpcConfigArgs.builder()
                        .subnetIds(vpc.subnets())
                        .securityGroupIds(vpc.securityGroups())
                        .build()));
        if (!config.environment().isEmpty()) {
            args.environment(FunctionEnvironmentArgs.builder()
                    .variables(variables(config.environment()))
                    .build());
        }
        return new Function(
                resourceName,
                args.build(),
                child().dependsOn(before.toArray(Resource[]::new))
                        .ignoreChanges(FROZEN)
                        .build());
    }

    /** Secret as a whole as soon as one of them is, so that the state holds all of them encrypted. */
    private static Output<Map<String, String>> variables(Map<String, Variable> environment) {
        Map<String, String> values = new TreeMap<>();
        environment.forEach((name, variable) -> values.put(name, variable.value()));
        boolean secret = environment.values().stream().anyMatch(Variable.Secret.class::isInstance);
        return secret ? Output.ofSecret(values) : Output.of(values);
    }

    /** The group that Lambda writes to unless told otherwise (Lambda developer guide, "CloudWatch Logs"). */
    private String logGroupName() {
        return "/aws/lambda/" + name;
    }

    /**
     * The numbered version's ARN. For code in S3 it is handed out only if Lambda's own digest is the one that stack config
     * states, so that other code never gets as far as the target group. A file is compared before it is uploaded.
     */
    private Output<String> checkedArn(Function function) {
        Optional<String> expected = config.code() instanceof Code.S3Object object ? object.sha256() : Optional.empty();
        if (expected.isEmpty()) {
            return function.qualifiedArn();
        }
        return Output.tuple(function.codeSha256(), function.qualifiedArn()).applyValue(both -> {
            requireDigest(
                    expected.get(), HexFormat.of().formatHex(Base64.getDecoder().decode(both.t1)));
            return both.t2;
        });
    }

    private void requireDigest(String expected, String found) {
        if (!found.equals(expected)) {
            throw new RunException(
                    "%s: Lambda got code with SHA-256 %s, stack config says %s. It gets no traffic. Remove %s and add the right code as a new version."
                            .formatted(config.name(), found, expected, config.name()));
        }
    }

    private CustomResourceOptions.Builder child() {
        return CustomResourceOptions.builder().parent(parent);
    }
}
