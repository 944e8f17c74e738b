package weighbridge.cli;

import com.pulumi.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import weighbridge.App;
import weighbridge.EngineConfig;
import weighbridge.Splits;
import weighbridge.cli.engine.EventLog;
import weighbridge.cli.engine.HandedState;
import weighbridge.cli.engine.ProgramHost;
import weighbridge.cli.engine.PulumiCli;
import weighbridge.cli.engine.PulumiCli.Result;
import weighbridge.cli.splits.ActionChanges;
import weighbridge.cli.splits.ActionSplit;
import weighbridge.cli.splits.InForce;
import weighbridge.cli.splits.Report;
import weighbridge.config.InvalidConfigException;
import weighbridge.config.StackConfig;
import weighbridge.config.StackFileCheck;
import weighbridge.version.Folders;

/** One run of the engine over one stack: the program inline, the pack on, the limits of the stack. */
public final class Deployment {
    /** {@code --stack} and {@code -s}, {@code --cwd} and {@code -C}, and these among other short options. */
    private static final Pattern LEADS_TO_ANOTHER_STACK = Pattern.compile("--stack.*|--cwd.*|-[^-]*[sC].*");

    private final PulumiCli pulumi;
    private final StackLocation stack;
    private final PolicyPack pack;
    private final AtomicReference<StackConfig> config = new AtomicReference<>();

    public Deployment(PulumiCli pulumi, StackLocation stack, PolicyPack pack) {
        this.pulumi = pulumi;
        this.stack = stack;
        this.pack = pack;
    }

    /** How a run ended: Pulumi's exit code, and what it came to an action. */
    public record Ended(int pulumiExitCode, Report report) {}

    /** How the engine's output is shown. */
    @FunctionalInterface
    public interface Runner {
        int run(PulumiCli pulumi, Path folder, List<String> arguments) throws IOException;
    }

    /**
     * Runs {@code pulumi preview} or {@code pulumi up}.
     *
     * @throws InvalidConfigException if the stack file is wrong; the engine is then not started
     */
    public Ended run(String command, List<String> passedOn, Runner runner) throws IOException {
        config.set(StackFileCheck.read(stack.file()));
        Path events = Files.createTempFile("weighbridge-events", ".jsonl");
        events.toFile().deleteOnExit(); // Where Ctrl-C ends this before the `finally` below.
        CompletableFuture<Result> export = CompletableFuture.supplyAsync(this::export);
        CompletableFuture<InForce> deployed = export.thenApply(Deployment::inForce);
        try (ProgramHost host = ProgramHost.start(this::program);
                HandedState handed = HandedState.of(export)) {
            if (command.equals("up")) {
                // What was deployed before it, not what this run makes of it.
                deployed.join();
            }
            int exitCode = runner.run(
                    engine(command, passedOn, handed), stack.folder(), arguments(command, host, events, passedOn));
            return new Ended(exitCode, report(deployed.join().splits(), events, exitCode));
        } finally {
            Files.deleteIfExists(events);
        }
    }

    /** The splits that the stack's state says are deployed; none if there is no such stack yet. */
    public SortedMap<String, ActionSplit> splitsInForce() {
        return inForce().splits();
    }

    InForce inForce() {
        return inForce(export());
    }

    private static InForce inForce(Result export) {
        return export.exitCode() == 0 ? InForce.of(export.stdout()) : InForce.NOTHING;
    }

    /** Pulumi's exit code when it is asked for the stack's state: 0, or why it cannot be had. */
    int reached() {
        return export().exitCode();
    }

    private Result export() {
        try {
            return pulumi.ask(stack.folder(), List.of("stack", "export", "--stack", stack.stack()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Consumer<Context> program(EngineConfig engineConfig, Path engineFolder) {
        return App.program(engineConfig, new Folders(stack.folder(), engineFolder), config::set);
    }

    private Report report(SortedMap<String, ActionSplit> deployed, Path events, int exitCode) throws IOException {
        Optional<Path> limits = stack.limits(pack.folder());
        return new Report(
                ActionChanges.between(deployed, Splits.inForce(config.get())),
                EventLog.findings(events),
                limits.isPresent() ? new LimitsFile(limits.get()).unenforced() : List.of(),
                exitCode == 0);
    }

    /**
     * The pack looks at the state of the stack that it is told here, while it starts; unless another one is passed on. Before an
     * update it looks itself, once the engine has locked the stack: somebody else's update may have ended since this began.
     */
    private PulumiCli engine(String command, List<String> passedOn, HandedState handed) {
        if (passedOn.stream()
                .anyMatch(argument -> LEADS_TO_ANOTHER_STACK.matcher(argument).matches())) {
            return pulumi;
        }
        PulumiCli engine = pulumi.with("WEIGHBRIDGE_STACK", stack.stack());
        Optional<Path> socket = command.equals("preview") ? handed.socket() : Optional.empty();
        return socket.map(path -> engine.with("WEIGHBRIDGE_STATE", path.toString()))
                .orElse(engine);
    }

    private List<String> arguments(String command, ProgramHost host, Path events, List<String> passedOn) {
        List<String> arguments = new ArrayList<>(List.of(command, "--stack", stack.stack()));
        arguments.addAll(List.of("--client", host.address(), "--event-log", events.toString()));
        arguments.addAll(List.of("--policy-pack", pack.executable().toString()));
        stack.limits(pack.folder())
                .ifPresent(limits -> arguments.addAll(List.of("--policy-pack-config", limits.toString())));
        arguments.addAll(passedOn);
        return arguments;
    }
}
