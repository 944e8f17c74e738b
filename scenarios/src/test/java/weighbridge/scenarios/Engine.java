package weighbridge.scenarios;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import weighbridge.App;
import weighbridge.cli.Deployment;
import weighbridge.cli.PolicyPack;
import weighbridge.cli.StackLocation;
import weighbridge.cli.engine.EventLog;
import weighbridge.cli.engine.PolicyFinding;
import weighbridge.cli.engine.ProgramHost;
import weighbridge.cli.engine.PulumiCli;
import weighbridge.cli.splits.ActionSplit;
import weighbridge.config.StackConfig;
import weighbridge.demo.Sandbox;
import weighbridge.demo.Surroundings;
import weighbridge.orders.OrdersHandler;
import weighbridge.simulator.Simulator;
import weighbridge.simulator.SimulatorOptions;
import weighbridge.version.Folders;

/** The real CLI, engine, program and pack on one empty stack named {@code test}, with a simulated AWS. */
final class Engine implements AutoCloseable {
    static final String STACK = "test";
    static final String ACCOUNT = "111122223333";
    static final String REGION = "eu-west-1";

    /** What is deployed is 31 minutes old for the pack, unless a test says otherwise: most are not about bake time. */
    private static final String PAST_THE_BAKE_TIME = "PT31M";

    private static final Path JAR = Repository.ROOT.resolve("functions/orders/target/orders.jar");

    private final Simulator simulator;
    private final Sandbox sandbox;
    private final PolicyPack pack = new PolicyPack(Repository.POLICIES);
    private PulumiCli pulumi;

    private Engine(Simulator simulator, Sandbox sandbox) {
        this.simulator = simulator;
        this.sandbox = sandbox;
        this.pulumi = sandbox.pulumi();
        clockAhead(PAST_THE_BAKE_TIME);
    }

    /**
     * How a run ended.
     *
     * @param findings every finding as {@code level rule: message}, once, in the order of the text
     * @param output all that the engine printed
     */
    record Judged(int exitCode, List<String> findings, String output) {
        static Judged of(int exitCode, List<PolicyFinding> findings, Path output) throws IOException {
            return new Judged(
                    exitCode,
                    findings.stream().map(Judged::line).distinct().sorted().toList(),
                    Files.readString(output));
        }

        boolean passed() {
            return exitCode == 0;
        }

        private static String line(PolicyFinding finding) {
            return (finding.mandatory() ? "mandatory " : "advisory ") + finding.policy() + ": "
                    + finding.message().strip();
        }
    }

    /** In the account and Region of the scenarios, with numbered versions 1 to 12 of the function {@code orders}. */
    static Engine start() throws IOException {
        List<String> functions = IntStream.rangeClosed(1, 12)
                .mapToObj(version -> "arn:aws:lambda:" + REGION + ":" + ACCOUNT + ":function:orders:" + version)
                .toList();
        Engine engine = start(SimulatorOptions.DEFAULT.withAccount(ACCOUNT).withRegion(REGION));
        functions.forEach(function -> engine.simulator().publish(function, new OrdersHandler()));
        return engine;
    }

    /** In the account and Region of a stack, with what it expects to be there. */
    static Engine start(StackConfig stack) throws IOException {
        Engine engine =
                start(SimulatorOptions.DEFAULT.withAccount(stack.account()).withRegion(stack.region()));
        Surroundings.make(stack, engine.simulator());
        return engine;
    }

    /** With nothing published. */
    static Engine start(SimulatorOptions options) throws IOException {
        Simulator simulator = Simulator.start(options);
        Sandbox sandbox = Sandbox.create(Repository.pulumi(), simulator);
        Files.writeString(sandbox.service().resolve("Pulumi.yaml"), "name: weighbridge\nruntime: java\n");
        Files.writeString(sandbox.service().resolve("Pulumi.test.yaml"), "config: {}\n");
        sandbox.initialize(STACK);
        return new Engine(simulator, sandbox);
    }

    /** Limits that switch rules off: for a stack that is about something else than they are. */
    List<String> without(String... rules) throws IOException {
        String levels =
                Stream.of(rules).map(rule -> "\"" + rule + "\": \"disabled\"").collect(joining(", ", "{ ", " }"));
        return List.of(
                "--policy-pack-config",
                Files.writeString(scratch("without.json"), levels).toString());
    }

    Simulator simulator() {
        return simulator;
    }

    Path service() {
        return sandbox.service();
    }

    /** Another CLI from now on: one that fails where the test wants it to. */
    void use(PulumiCli other) {
        pulumi = other;
    }

    PulumiCli pulumi() {
        return pulumi;
    }

    /** How far ahead the pack's clock is from now on: an ISO 8601 duration. */
    void clockAhead(String duration) {
        inEnvironment(Map.of("WEIGHBRIDGE_TEST_CLOCK_AHEAD", duration));
    }

    /** Credentials for what the pack itself asks of the simulator, which checks none. */
    void useCredentials() {
        inEnvironment(Map.of("AWS_ACCESS_KEY_ID", "simulated", "AWS_SECRET_ACCESS_KEY", "simulated"));
    }

    private void inEnvironment(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(pulumi.environment());
        environment.putAll(more);
        pulumi = new PulumiCli(pulumi.executable(), environment);
    }

    void write(StackYaml stack) throws IOException {
        stack.write(stackFile());
    }

    Path stackFile() {
        return sandbox.service().resolve("Pulumi.test.yaml");
    }

    /** Deploys without the pack: how a stack came to be as it is. */
    void deployUnjudged(StackYaml stack) throws IOException {
        write(stack);
        try (ProgramHost host = host()) {
            deployUnjudged(host.address());
        }
    }

    /** The same for a program that is not ours. */
    void deployUnjudged(RawProgram program) throws IOException {
        try (RawHost host = RawHost.start(program)) {
            deployUnjudged(host.address());
        }
    }

    private void deployUnjudged(String host) throws IOException {
        Path output = scratch("given.log");
        int exitCode = pulumi.runInto(
                output, service(), List.of("up", "--yes", "--skip-preview", "--stack", STACK, "--client", host));
        if (exitCode != 0) {
            throw new IOException("the given stack cannot be deployed:\n" + Files.readString(output));
        }
    }

    /** Runs {@code preview} or {@code up} as the command line does, with the pack on. */
    Judged judge(String command, List<String> passedOn) throws IOException {
        Path output = scratch(command + ".log");
        Deployment.Ended ended =
                deployment().run(command, passedOn, (cli, folder, arguments) -> cli.runInto(output, folder, arguments));
        return Judged.of(ended.pulumiExitCode(), ended.report().findings(), output);
    }

    /** The same for a program that is not ours; of its edge and its alarms, which it has not, nothing is asked. */
    Judged judge(String command, RawProgram program) throws IOException {
        return judge(command, program, pack.executable(), without("rollback-armed", "secure-edge"));
    }

    /** The same with the pack named in another way. */
    Judged judge(String command, RawProgram program, Path packAsNamed) throws IOException {
        return judge(command, program, packAsNamed, List.of());
    }

    /** The same with limits of the program's own. */
    Judged judge(String command, RawProgram program, List<String> passedOn) throws IOException {
        return judge(command, program, pack.executable(), passedOn);
    }

    Judged judge(String command, RawProgram program, Path packAsNamed, List<String> passedOn) throws IOException {
        Path output = scratch(command + ".log");
        Path events = scratch(command + ".events");
        Files.deleteIfExists(events);
        List<String> arguments = new ArrayList<>(List.of(command, "--stack", STACK, "--event-log", events.toString()));
        arguments.addAll(List.of("--policy-pack", packAsNamed.toString()));
        arguments.addAll(passedOn);
        if (command.equals("up")) {
            arguments.add("--yes");
        }
        try (RawHost host = RawHost.start(program)) {
            arguments.addAll(List.of("--client", host.address()));
            int exitCode = pulumi.runInto(output, service(), arguments);
            return Judged.of(exitCode, EventLog.findings(events), output);
        }
    }

    /** Where a program finds code for functions of its own, and a role for them. */
    void hasBuilds() throws IOException {
        simulator.operator().createRole("orders");
        simulator.operator().putObject("builds", "orders.jar", Files.readAllBytes(JAR));
    }

    /** What a command printed. */
    record Printed(int exitCode, String output) {}

    /** The engine with the program and without our own command line, which would have read the stack file first. */
    Printed previewWithoutCheck() throws IOException {
        Path output = scratch("preview.log");
        try (ProgramHost host = host()) {
            int exitCode =
                    pulumi.runInto(output, service(), List.of("preview", "--stack", STACK, "--client", host.address()));
            return new Printed(exitCode, Files.readString(output));
        }
    }

    /** Starts a preview with the pack on, for a test that wants to end it. */
    Process startPreview(RawHost host) throws IOException {
        return pulumi.start(
                scratch("killed.log"),
                service(),
                List.of(
                        "preview",
                        "--stack",
                        STACK,
                        "--client",
                        host.address(),
                        "--policy-pack",
                        pack.executable().toString()));
    }

    void destroy() throws IOException {
        Path output = scratch("destroy.log");
        int exitCode =
                pulumi.runInto(output, service(), List.of("destroy", "--yes", "--skip-preview", "--stack", STACK));
        if (exitCode != 0) {
            throw new IOException("the stack cannot be destroyed:\n" + Files.readString(output));
        }
    }

    SortedMap<String, ActionSplit> splitsInForce() {
        return deployment().splitsInForce();
    }

    Path scratch(String name) {
        return sandbox.root().resolve(name);
    }

    private ProgramHost host() throws IOException {
        return ProgramHost.start((config, folder) -> App.program(config, Folders.of(service())));
    }

    private Deployment deployment() {
        return new Deployment(pulumi, new StackLocation(sandbox.service(), STACK), pack);
    }

    @Override
    public void close() throws IOException {
        sandbox.close();
        simulator.close();
    }
}
