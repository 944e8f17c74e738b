package weighbridge.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import weighbridge.cli.Installation;
import weighbridge.cli.PolicyPack;
import weighbridge.cli.StackLocation;
import weighbridge.config.StackConfig;
import weighbridge.config.StackFileCheck;
import weighbridge.config.VersionConfig;
import weighbridge.orders.OrdersHandler;
import weighbridge.simulator.Simulator;
import weighbridge.simulator.SimulatorOptions;

/**
 * The main job on one machine: the committed {@code dev} stack, the real engine, program and pack, and a simulated AWS.
 *
 * <p>Every claim that it prints is checked as it goes; the first that does not hold ends it with {@link UnexpectedTurn}.
 *
 * @param project the folder of the committed stack files
 * @param policies the folder of the pack and its limits
 */
record Demo(Path project, Path policies, Stage stage) {
    private static final String STACK = "dev";

    void play() throws IOException {
        StackConfig config = StackFileCheck.read(project.resolve("Pulumi." + STACK + ".yaml"));
        stage.title("Weighbridge demo: real Pulumi engine, program and policy pack; AWS is simulated on this machine.");
        try (Simulator simulator = Simulator.start(
                        SimulatorOptions.DEFAULT.withAccount(config.account()).withRegion(config.region()));
                Sandbox sandbox = Sandbox.create(Installation.pulumi().executable(), simulator)) {
            publishFunctions(config, simulator);
            copyCommittedFiles(sandbox);
            sandbox.initialize(STACK);
            new Story(
                            sandbox,
                            new StackLocation(sandbox.service(), STACK),
                            new PolicyPack(policies),
                            () -> endpoint(config, simulator),
                            stage)
                    .play();
        }
        stage.title("""

                Nothing is left running. Next:
                  ./weighbridge check               read the stack files of this repository
                  ./weighbridge preview -s dev      what a deployment of dev would do, on your own backend and AWS account
                  less README.md                    a weight change as a pull request, refusals, the way back""");
    }

    /** The functions of {@code dev} are published elsewhere; here the simulator answers for them. */
    private static void publishFunctions(StackConfig config, Simulator simulator) {
        for (VersionConfig version : config.versions()) {
            if (version instanceof VersionConfig.Published published) {
                simulator.publish(published.functionArn(), new OrdersHandler());
            }
        }
    }

    private void copyCommittedFiles(Sandbox sandbox) throws IOException {
        for (String file : List.of("Pulumi.yaml", "Pulumi." + STACK + ".yaml")) {
            Files.copy(project.resolve(file), sandbox.service().resolve(file));
        }
    }

    /** Where the first listener of the service answers. */
    private static URI endpoint(StackConfig config, Simulator simulator) {
        return simulator.endpoint(config.service(), config.listeners().get(0).port());
    }
}
