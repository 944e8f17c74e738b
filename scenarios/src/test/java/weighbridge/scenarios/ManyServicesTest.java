package weighbridge.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weighbridge.cli.Deployment;
import weighbridge.cli.PolicyPack;
import weighbridge.cli.StackLocation;
import weighbridge.config.StackConfig;
import weighbridge.config.StackFileCheck;
import weighbridge.config.VersionConfig;
import weighbridge.demo.Sandbox;
import weighbridge.orders.OrdersHandler;
import weighbridge.simulator.Simulator;
import weighbridge.simulator.SimulatorOptions;
import weighbridge.simulator.lattice.LatticeView;

/** The example of two services in one account and one network, in a copy of its folders. */
final class ManyServicesTest {
    private static final Path EXAMPLE = Repository.ROOT.resolve("examples/many-services");
    private static final String NETWORK_OF_THE_EXAMPLE = "sn-0d1e2f3a4b5c69788";

    @TempDir
    private Path root;

    @Test
    void servicesShareANetworkAndOneLeavesWithoutTouchingTheOther() throws Exception {
        StackConfig orders = StackFileCheck.read(EXAMPLE.resolve("services/orders/Pulumi.dev.yaml"));
        StackConfig payments = StackFileCheck.read(EXAMPLE.resolve("services/payments/Pulumi.dev.yaml"));
        try (Simulator simulator = Simulator.start(
                        SimulatorOptions.DEFAULT.withAccount(orders.account()).withRegion(orders.region()));
                Sandbox sandbox = Sandbox.create(Repository.pulumi(), simulator)) {
            publishFunctions(simulator, orders, payments);
            String network = simulator.operator().createServiceNetwork("shop");
            copyExample(network);

            for (String service : List.of("orders", "payments")) {
                pulumi(sandbox, service, "stack", "init", "dev");
                run(sandbox, service, "up", "--yes");
            }
            assertThat(weights(simulator, "orders")).isEqualTo(Map.of("orders-v7", 80, "orders-v8", 20));
            assertThat(weights(simulator, "payments")).isEqualTo(Map.of("payments-v3", 90, "payments-v4", 10));

            pulumi(sandbox, "orders", "destroy", "--yes", "--skip-preview", "--stack", "dev");
            assertThat(simulator.lattice().services()).extracting("name").containsExactly("payments");
            run(sandbox, "payments", "preview", "--refresh", "--expect-no-changes");

            pulumi(sandbox, "payments", "destroy", "--yes", "--skip-preview", "--stack", "dev");
            simulator.operator().deleteServiceNetwork(network);
            assertThat(simulator.isEmpty()).isTrue();
        }
    }

    /** As deep as in this repository, so that {@code main} leads to a folder. */
    private void copyExample(String network) throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = root.resolve(Repository.ROOT.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, Files.readString(file).replace(NETWORK_OF_THE_EXAMPLE, network));
            }
        }
    }

    private static void publishFunctions(Simulator simulator, StackConfig... stacks) {
        Stream.of(stacks)
                .flatMap(stack -> stack.versions().stream())
                .map(version -> ((VersionConfig.Published) version).functionArn())
                .forEach(function -> simulator.publish(function, new OrdersHandler()));
    }

    private static Map<String, Integer> weights(Simulator simulator, String service) {
        LatticeView lattice = simulator.lattice();
        return lattice.weights(lattice.listener(service, "https").defaultAction());
    }

    private Path folder(String service) {
        return root.resolve("examples/many-services/services").resolve(service);
    }

    /** As {@code ./weighbridge -C services/<service> <command> -s dev -- <arguments>}. */
    private void run(Sandbox sandbox, String service, String command, String... arguments) throws IOException {
        Path log = sandbox.root().resolve("run.log");
        int exitCode = new Deployment(
                        sandbox.pulumi(),
                        new StackLocation(folder(service), "dev"),
                        new PolicyPack(Repository.POLICIES))
                .run(command, List.of(arguments), (pulumi, at, all) -> pulumi.runInto(log, at, all))
                .pulumiExitCode();
        assertThat(exitCode).as(Files.readString(log)).isZero();
    }

    private void pulumi(Sandbox sandbox, String service, String... arguments) throws IOException {
        Path log = sandbox.root().resolve("command.log");
        int exitCode = sandbox.pulumi().runInto(log, folder(service), List.of(arguments));
        assertThat(exitCode).as(Files.readString(log)).isZero();
    }
}
