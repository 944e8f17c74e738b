package weighbridge.simulator.lambda;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import weighbridge.simulator.aws.Account;
import weighbridge.simulator.aws.Service;
import weighbridge.simulator.iam.Iam;

/** Functions that stacks create, with their numbered versions. */
public final class Functions {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9-_]{1,64}");

    private final Map<String, LambdaFunction> held = new LinkedHashMap<>();
    private final Account account;
    private final Clock clock;
    private final Iam iam;

    Functions(Account account, Clock clock, Iam iam) {
        this.account = account;
        this.clock = clock;
        this.iam = iam;
    }

    public LambdaFunction create(
            String name, FunctionConfig config, FunctionCode code, boolean publish, Map<String, String> tags) {
        String operation = "CreateFunction";
        if (!NAME.matcher(name).matches()) {
            throw Service.LAMBDA.invalid(operation, "Function name '" + name + "' does not match " + NAME);
        }
        if (held.containsKey(name)) {
            throw Service.LAMBDA.conflict(operation, "Function already exist: " + name);
        }
        require(operation, config);
        FunctionVersion latest = new FunctionVersion("$LATEST", config, code);
        LambdaFunction function = new LambdaFunction(
                name, account.arn("lambda", "function:" + name), latest, List.of(), 0, clock.instant(), tags);
        return put(publish ? published(function) : function);
    }

    /** UpdateFunctionConfiguration and UpdateFunctionCode, then PublishVersion if asked. */
    public LambdaFunction update(String name, FunctionConfig config, FunctionCode code, boolean publish) {
        require("UpdateFunctionConfiguration", config);
        LambdaFunction old = get(name);
        LambdaFunction changed = new LambdaFunction(
                name,
                old.arn(),
                new FunctionVersion("$LATEST", config, code),
                old.published(),
                old.given(),
                clock.instant(),
                old.tags());
        return put(publish ? published(changed) : changed);
    }

    /** "Lambda doesn't publish a version if the function's configuration and code haven't changed" (PublishVersion). */
    private static LambdaFunction published(LambdaFunction function) {
        boolean unchanged = function.version(function.newestVersion())
                .filter(newest -> !newest.version().equals("$LATEST") && newest.sameAs(function.latest()))
                .isPresent();
        return unchanged ? function : function.withNextVersion();
    }

    /**
     * Publishes a version as {@code AWS::Lambda::Version} does, which must be a new one.
     *
     * @return its number
     */
    public String publish(String name) {
        LambdaFunction old = get(name);
        LambdaFunction changed = published(old);
        if (changed.given() == old.given()) {
            throw Service.LAMBDA.conflict(
                    "PublishVersion",
                    "A version for this Lambda function exists ( " + old.newestVersion()
                            + " ). Modify the function to create a new version.");
        }
        return put(changed).newestVersion();
    }

    /** GetFunction with a qualifier. */
    public FunctionVersion get(String name, String number) {
        return get(name)
                .version(number)
                .orElseThrow(() -> notFound("GetFunction", get(name).arn() + ":" + number));
    }

    /** DeleteFunction with a qualifier. */
    void deleteVersion(String name, String number) {
        LambdaFunction old = get(name);
        if (old.version(number).isEmpty()) {
            throw notFound("DeleteFunction", old.arn() + ":" + number);
        }
        put(old.without(number));
    }

    public void tag(String name, Map<String, String> tags) {
        LambdaFunction old = get(name);
        put(new LambdaFunction(name, old.arn(), old.latest(), old.published(), old.given(), old.lastModified(), tags));
    }

    public LambdaFunction get(String name) {
        LambdaFunction function = held.get(name);
        if (function == null) {
            throw notFound("GetFunction", account.arn("lambda", "function:" + name));
        }
        return function;
    }

    Optional<LambdaFunction> find(String name) {
        return Optional.ofNullable(held.get(name));
    }

    /** Deletes the function with all its versions. */
    public void delete(String name) {
        if (held.remove(name) == null) {
            throw notFound("DeleteFunction", account.arn("lambda", "function:" + name));
        }
    }

    boolean isEmpty() {
        return held.isEmpty();
    }

    static RuntimeException notFound(String operation, String arn) {
        return Service.LAMBDA.notFound(operation, "Function not found: " + arn);
    }

    private void require(String operation, FunctionConfig config) {
        if (config.handler().isEmpty() || config.runtime().isEmpty()) {
            throw Service.LAMBDA.invalid(
                    operation,
                    "Runtime and Handler are mandatory parameters for functions created with deployment packages.");
        }
        requireRange(operation, "timeout", config.timeout(), 1, 900);
        requireRange(operation, "memorySize", config.memory(), 128, 10240);
        if (!iam.hasRole(config.role())) {
            throw Service.LAMBDA.invalid(operation, "The role defined for the function cannot be assumed by Lambda.");
        }
        config.vpc().ifPresent(vpc -> requireVpc(operation, config.role(), vpc));
    }

    /** Lambda makes the function's network interfaces in the name of its role. */
    private void requireVpc(String operation, String role, VpcSettings vpc) {
        requireIds(operation, "subnetIds", vpc.subnets(), "subnet-[0-9a-z]*", 16);
        requireIds(operation, "securityGroupIds", vpc.securityGroups(), "sg-[0-9a-zA-Z]*", 5);
        requireRight(operation, role, "CreateNetworkInterface", account.arn("ec2", "network-interface/*"));
        vpc.subnets()
                .forEach(id ->
                        requireRight(operation, role, "CreateNetworkInterface", account.arn("ec2", "subnet/" + id)));
        requireRight(operation, role, "DescribeNetworkInterfaces", "*");
        requireRight(operation, role, "DeleteNetworkInterface", account.arn("ec2", "network-interface/*"));
    }

    private void requireRight(String operation, String role, String right, String resource) {
        if (!iam.allows(role, "ec2:" + right, resource)) {
            throw Service.LAMBDA.invalid(
                    operation, "The provided execution role does not have permissions to call " + right + " on EC2");
        }
    }

    private static void requireIds(String operation, String member, List<String> ids, String pattern, int max) {
        boolean valid = !ids.isEmpty() && ids.size() <= max && ids.stream().allMatch(id -> id.matches(pattern));
        if (!valid) {
            throw Service.LAMBDA.invalid(
                    operation, "vpcConfig." + member + " " + ids + ": 1 to " + max + " ids that match " + pattern);
        }
    }

    private static void requireRange(String operation, String member, int value, int min, int max) {
        if (value < min || value > max) {
            throw Service.LAMBDA.refusal(
                    operation,
                    "ValidationException",
                    400,
                    "1 validation error detected: Value '" + value + "' at '" + member
                            + "' failed to satisfy constraint: Member must have value between " + min + " and " + max);
        }
    }

    private LambdaFunction put(LambdaFunction function) {
        held.put(function.name(), function);
        return function;
    }
}
