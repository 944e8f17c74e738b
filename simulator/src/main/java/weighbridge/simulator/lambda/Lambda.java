package weighbridge.simulator.lambda;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import weighbridge.simulator.aws.Account;
import weighbridge.simulator.dataplane.FunctionInvoker;
import weighbridge.simulator.dataplane.FunctionLog;
import weighbridge.simulator.dataplane.FunctionSettings;
import weighbridge.simulator.dataplane.HandlerLoader;
import weighbridge.simulator.dataplane.HandlerRunner;
import weighbridge.simulator.dataplane.InvokeOutcome;
import weighbridge.simulator.iam.Iam;
import weighbridge.simulator.logs.Logs;

/** Lambda in one account and Region. Its operations are let in one at a time; invocations come from many threads. */
public final class Lambda {
    private static final Pattern NUMBERED =
            Pattern.compile("arn:[a-z-]+:lambda:([a-z0-9-]+):(\\d{12}):function:[\\w-]+:\\d+");

    private final Account account;
    private final Map<String, HandlerRunner> publishedElsewhere = new ConcurrentHashMap<>();
    private final Map<String, HandlerRunner> runners = new ConcurrentHashMap<>();
    private final Functions functions;
    private final FunctionDirectory directory;
    private final Permissions permissions;
    private final Concurrency concurrency;
    private final Invocations invocations;
    private final FunctionLogs logs;
    private final Clock clock;

    /** An empty one, whose functions take roles of this IAM and write into these logs. */
    public Lambda(Account account, Clock clock, Iam iam, Logs logs) {
        this.account = account;
        this.clock = clock;
        this.functions = new Functions(account, clock, iam);
        this.directory = new FunctionDirectory(account, functions, publishedElsewhere);
        this.permissions = new Permissions(directory);
        this.concurrency =
                new Concurrency(directory, (version, count) -> runner(version).provision(count));
        this.invocations = new Invocations(clock, concurrency);
        this.logs = new FunctionLogs(account, clock, iam, logs);
    }

    public Functions functions() {
        return functions;
    }

    public Permissions permissions() {
        return permissions;
    }

    public Concurrency concurrency() {
        return concurrency;
    }

    /** Where to listen to what functions do. */
    public Invocations invocations() {
        return invocations;
    }

    /** Makes a function version exist that no stack owns, or gives an existing one another handler. */
    public void publishElsewhere(String arn, HandlerRunner runner) {
        var matcher = NUMBERED.matcher(arn);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + arn + "\" is not the ARN of a numbered function version, such as "
                    + account.arn("lambda", "function:orders:7"));
        }
        if (!matcher.group(1).equals(account.region()) || !matcher.group(2).equals(account.id())) {
            throw new IllegalArgumentException("\"" + arn + "\" is not in the simulator's account " + account.id()
                    + " and Region " + account.region());
        }
        publishedElsewhere.put(arn, runner);
    }

    /** Whether there is a function of this ARN, its qualifier included. */
    public boolean exists(String arn) {
        return directory.has(FunctionName.of("GetFunction", arn));
    }

    /** Deletes a function, with its versions, policies and provisioned concurrency. */
    public void deleteFunction(String name) {
        functions.delete(name);
        permissions.removeAll(name);
        concurrency.removeAll(name);
        runners.keySet().removeIf(arn -> arn.startsWith(account.arn("lambda", "function:" + name + ":")));
    }

    /** Deletes one numbered version, with its policy and provisioned concurrency. */
    public void deleteVersion(String name, String number) {
        functions.deleteVersion(name, number);
        permissions.removeAll(name, number);
        concurrency.removeAll(name, number);
        runners.remove(account.arn("lambda", "function:" + name + ":" + number));
    }

    /** Nothing that a stack made is left; functions published elsewhere do not count. */
    public boolean isEmpty() {
        return functions.isEmpty() && permissions.all().isEmpty() && concurrency.isEmpty();
    }

    /** Who is to answer a call by VPC Lattice, or why nobody does. The answer is for now: the call itself comes later. */
    public Admission admit(FunctionInvoker.Invocation invocation) {
        FunctionName name = FunctionName.of("Invoke", invocation.functionArn());
        if (!directory.has(name)) {
            return new Admission.Refused(new InvokeOutcome.NoSuchFunction(invocation.functionArn()));
        }
        if (!permissions.letLatticeInvoke(name, invocation.sourceArn(), account.id())) {
            return new Admission.Refused(new InvokeOutcome.NotPermitted("no statement in the policy of "
                    + invocation.functionArn() + " lets vpc-lattice.amazonaws.com invoke it for "
                    + invocation.sourceArn()));
        }
        HandlerRunner runner = runner(name);
        FunctionLog log = logs.of(
                name.name(),
                functions.find(name.name()).map(found -> found.latest().config().role()));
        return new Admission.Admitted(event -> invocations.invoke(name, runner, log, event));
    }

    private HandlerRunner runner(FunctionName name) {
        String arn = name.arn(account);
        HandlerRunner elsewhere = publishedElsewhere.get(arn);
        if (elsewhere != null && functions.find(name.name()).isEmpty()) {
            return elsewhere;
        }
        FunctionVersion version = functions
                .get(name.name())
                .version(name.qualifier().orElse("$LATEST"))
                .orElseThrow();
        return name.qualifier().isEmpty() || name.qualifier().equals(Optional.of("$LATEST"))
                ? newRunner(arn, version)
                : runners.computeIfAbsent(arn, key -> newRunner(key, version));
    }

    private HandlerRunner newRunner(String arn, FunctionVersion version) {
        FunctionConfig config = version.config();
        FunctionSettings settings = new FunctionSettings(arn, config.memory(), Duration.ofSeconds(config.timeout()));
        FunctionClassLoader loader = new FunctionClassLoader(version.code(), environment(settings, config));
        return new HandlerRunner(
                settings,
                clock,
                () -> HandlerLoader.load(loader, config.handler().orElseThrow(), config.environment()));
    }

    /** The function's own variables and those that its runtime sets ("Using Lambda environment variables"). */
    private Map<String, String> environment(FunctionSettings settings, FunctionConfig config) {
        Map<String, String> environment = new TreeMap<>(config.environment());
        environment.put("AWS_REGION", account.region());
        environment.put("AWS_LAMBDA_FUNCTION_NAME", settings.functionName());
        environment.put("AWS_LAMBDA_FUNCTION_VERSION", settings.version());
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(config.memory()));
        environment.put("_HANDLER", config.handler().orElseThrow());
        return environment;
    }

    /** Whether an invocation goes ahead. */
    public sealed interface Admission {
        /** It does: hand the event to the function. */
        record Admitted(Function<byte[], InvokeOutcome> function) implements Admission {}

        /** It does not. */
        record Refused(InvokeOutcome outcome) implements Admission {}
    }
}
