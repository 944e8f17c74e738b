package weighbridge.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import weighbridge.cli.adopt.Adoption;
import weighbridge.cli.adopt.AwsCli;
import weighbridge.config.StackConfig;
import weighbridge.config.StackFileCheck;

/** {@code weighbridge adopt}: takes a service that was made elsewhere into the state. Never changes AWS. */
@Command(
        name = "adopt",
        description =
                "Find what AWS has of a service that was made elsewhere, and take it into the state. Never changes AWS.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = "%nExit codes: 0 done, 1 failed, 2 wrong config or set-up, or the stack file is not what AWS has.")
final class AdoptCommand implements Callable<Integer> {
    @ParentCommand
    private Main weighbridge;

    @Option(
            names = {"-s", "--stack"},
            required = true,
            paramLabel = "STACK",
            description = "The stack that takes the service over: dev, or organization/project/dev.")
    private String stack;

    @Option(names = "--import", description = "Take it into the state. Without this, only look.")
    private boolean take;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    @Override
    public Integer call() throws IOException {
        StackLocation location = new StackLocation(weighbridge.service(), stack);
        StackConfig config = StackFileCheck.read(location.file());
        Adoption adoption = Adoption.of(config, new AwsCli(config.region()));
        StateImport state = new StateImport(Installation.pulumi(), location);
        Adoption.Plan plan = adoption.plan(state.declared());
        list("Exists, and is taken over:", plan.imported(), System.out);
        list("Is made by the first deployment:", plan.created(), System.out);
        return take ? take(plan, state) : ExitCodes.DONE;
    }

    private int take(Adoption.Plan plan, StateImport state) throws IOException {
        Path before = state.stack()
                .folder()
                .resolve("before-adoption." + state.stack().name() + ".json");
        state.backUp(before);
        System.out.println("The state as it was: " + before);
        Path file = Files.createTempFile("weighbridge-adopt", ".json");
        try {
            Files.writeString(file, plan.file());
            return ExitCodes.ofPulumi(state.run(file, yes));
        } finally {
            Files.delete(file);
        }
    }

    private static void list(String title, List<String> lines, PrintStream out) {
        out.println(title);
        lines.forEach(line -> out.println("  " + line));
    }
}
