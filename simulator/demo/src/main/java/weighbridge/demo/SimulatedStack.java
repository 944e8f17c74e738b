package weighbridge.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import weighbridge.cli.Deployment;
import weighbridge.cli.Installation;
import weighbridge.cli.PolicyPack;
import weighbridge.cli.StackLocation;
import weighbridge.config.StackConfig;
import weighbridge.config.StackFileCheck;
import weighbridge.simulator.Simulator;
import weighbridge.simulator.SimulatorOptions;

/**
 * A committed stack in a sandbox of its own: its files copied, with what it expects around it.
 *
 * @param config what its stack file says
 */
record SimulatedStack(StackConfig config, Simulator simulator, Sandbox sandbox, StackLocation location, PolicyPack pack)
        implements AutoCloseable {
    /** What {@code pulumi stack init} adds for the user's own backend; the sandbox has another one. */
    private static final Pattern WITH_A_BACKEND =
            Pattern.compile("(?m)^(encryptionsalt|encryptedkey|secretsprovider):.*\\R?");

    /**
     * Opens one, with nothing deployed.
     *
     * @param project the folder of the committed stack files
     * @param policies the folder of the pack and its limits
     */
    static SimulatedStack open(Path project, Path policies, String stack) throws IOException {
        return open(project, policies, stack, SimulatorOptions.DEFAULT);
    }

    /**
     * The same in an AWS that is otherwise not the default.
     *
     * @param options account and Region are those of the stack
     */
    static SimulatedStack open(Path project, Path policies, String stack, SimulatorOptions options) throws IOException {
        StackConfig config = StackFileCheck.read(project.resolve("Pulumi." + stack + ".yaml"));
        Simulator simulator =
                Simulator.start(options.withAccount(config.account()).withRegion(config.region()));
        Surroundings.make(config, simulator);
        Sandbox sandbox = Sandbox.create(Installation.pulumi().executable(), simulator);
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::abandon, "abandon-sandbox"));
        for (String file : List.of("Pulumi.yaml", "Pulumi." + stack + ".yaml")) {
            Files.writeString(
                    sandbox.service().resolve(file),
                    WITH_A_BACKEND
                            .matcher(Files.readString(project.resolve(file)))
                            .replaceAll(""));
        }
        Path stackFile = sandbox.service().resolve("Pulumi." + stack + ".yaml");
        Files.writeString(stackFile, Surroundings.inItsNetwork(Files.readString(stackFile), config, simulator));
        sandbox.initialize(stack);
        StackLocation location = new StackLocation(sandbox.service(), stack);
        return new SimulatedStack(config, simulator, sandbox, location, new PolicyPack(policies));
    }

    /** The same stack with another pack. */
    SimulatedStack with(PolicyPack other) {
        return new SimulatedStack(config, simulator, sandbox, location, other);
    }

    /** Runs the engine as the command line does; what it prints goes to a file. */
    Deployment.Ended run(String command, List<String> arguments) throws IOException {
        return new Deployment(sandbox.pulumi(), location, pack)
                .run(command, arguments, (pulumi, folder, all) -> pulumi.runInto(output(), folder, all));
    }

    /** All that the engine printed in the last run. */
    Path output() {
        return sandbox.root().resolve("engine.log");
    }

    /** Where the first listener of the deployed service answers. */
    URI endpoint() {
        return simulator.endpoint(
                config.service().name(), config.listeners().get(0).port());
    }

    @Override
    public void close() throws IOException {
        sandbox.close();
        simulator.close();
    }
}
