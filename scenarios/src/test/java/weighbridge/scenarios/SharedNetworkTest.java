package weighbridge.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weighbridge.cli.Deployment;
import weighbridge.cli.PolicyPack;
import weighbridge.cli.StackLocation;
import weighbridge.cli.engine.PulumiCli;
import weighbridge.config.StackConfig;
import weighbridge.config.StackFileCheck;
import weighbridge.config.VersionConfig;
import weighbridge.demo.Sandbox;
import weighbridge.orders.OrdersHandler;
import weighbridge.simulator.Simulator;
import weighbridge.simulator.SimulatorOptions;
import weighbridge.simulator.World;

/** The example of one network for two accounts, taken through its life step by step as its page says. */
final class SharedNetworkTest {
    private static final Path EXAMPLE = Path.of("examples/shared-network");

    @TempDir
    private Path root;

    private final World world = new World();
    private Side owner;
    private Side guest;

    @BeforeEach
    void start() throws IOException {
        owner = new Side("owner");
        guest = new Side("guest");
    }

    @AfterEach
    void stop() throws IOException {
        guest.close();
        owner.close();
    }

    @Test
    void twoAccountsHaveTheirServicesInOneNetwork() throws Exception {
        assertThat(owner.run("up", "--yes", "--skip-preview")).isZero();
        JsonObject outputs = owner.outputs();
        guest.write("arn:aws:vpc-lattice:.*", outputs.get("networkArn").getAsString());
        guest.write("arn:aws:ram:.*", outputs.get("shareArn").getAsString());

        guest.write("accept:", "#accept:");
        assertThat(guest.run("up", "--yes", "--skip-preview")).isNotZero();
        assertThat(guest.printed()).contains("is not shared with account 210987654321, or the share is not accepted");
        guest.write("#accept:", "accept:");
        assertThat(guest.run("up", "--yes", "--skip-preview"))
                .as(guest.printed())
                .isZero();
        assertThat(guest.waitsForTheAcceptance())
                .containsExactly("ServiceNetworkServiceAssociation", "ServiceNetworkVpcAssociation");
        assertThat(guest.run("preview", "--refresh", "--expect-no-changes"))
                .as(guest.printed())
                .isZero();
        assertThat(owner.run("preview", "--refresh", "--expect-no-changes"))
                .as(owner.printed())
                .isZero();
        assertThat(List.of(owner.answer(), guest.answer())).containsExactly(200, 200);

        owner.write("share: .*", "");
        owner.write(", securityGroups: .sg-0a1b2c3d4e5f60718.", "");
        owner.write("sg-1a1b2c3d4e5f60718", "sg-4a1b2c3d4e5f60718");
        assertThat(owner.run("up", "--yes", "--skip-preview"))
                .as(owner.printed())
                .isZero();
        assertThat(owner.printed()).contains("~ 1 updated", "- 3 deleted", "+-1 replaced");
        assertThat(guest.answer())
                .as("what was put into the network stays there")
                .isEqualTo(200);

        assertThat(guest.run("destroy")).as(guest.printed()).isZero();
        assertThat(owner.run("destroy")).as(owner.printed()).isZero();
        assertThat(guest.simulator.isEmpty()).isTrue();
        assertThat(owner.simulator.isEmpty()).isTrue();
    }

    /** One account: its folder of the example, its simulated AWS, its backend. */
    private final class Side implements AutoCloseable {
        private final Path folder;
        private final StackConfig config;
        private final Simulator simulator;
        private final Sandbox sandbox;

        Side(String name) throws IOException {
            folder = Files.createDirectories(root.resolve(EXAMPLE).resolve(name));
            for (String file : List.of("Pulumi.yaml", "Pulumi.dev.yaml")) {
                Files.copy(Repository.ROOT.resolve(EXAMPLE).resolve(name).resolve(file), folder.resolve(file));
            }
            config = StackFileCheck.read(stackFile());
            simulator = Simulator.start(SimulatorOptions.DEFAULT
                    .withWorld(world)
                    .withAccount(config.account())
                    .withRegion(config.region()));
            config.versions().stream()
                    .map(version -> ((VersionConfig.Published) version).functionArn())
                    .forEach(function -> simulator.publish(function, new OrdersHandler()));
            sandbox = Sandbox.create(Repository.pulumi(), simulator);
            runPulumi("stack", "init", "dev");
        }

        private Path stackFile() {
            return folder.resolve("Pulumi.dev.yaml");
        }

        private Path log() {
            return sandbox.root().resolve("command.log");
        }

        String printed() throws IOException {
            return Files.readString(log());
        }

        /** Replaces a part of the stack file, which must be there. */
        void write(String pattern, String text) throws IOException {
            String before = Files.readString(stackFile());
            String after = before.replaceAll(pattern, text);
            assertThat(after).as(pattern).isNotEqualTo(before);
            Files.writeString(stackFile(), after);
        }

        int run(String command, String... passedOn) throws IOException {
            if (command.equals("destroy")) {
                return runPulumi("destroy", "--yes", "--skip-preview", "--stack", "dev");
            }
            return new Deployment(
                            sandbox.pulumi(), new StackLocation(folder, "dev"), new PolicyPack(Repository.POLICIES))
                    .run(command, List.of(passedOn), (pulumi, at, arguments) -> pulumi.runInto(log(), at, arguments))
                    .pulumiExitCode();
        }

        private int runPulumi(String... arguments) throws IOException {
            return sandbox.pulumi().runInto(log(), folder, List.of(arguments));
        }

        JsonObject outputs() throws IOException {
            return ask("stack", "output", "--json", "--stack", "dev");
        }

        private JsonObject ask(String... arguments) throws IOException {
            PulumiCli.Result result = sandbox.pulumi().ask(folder, List.of(arguments));
            return JsonParser.parseString(result.stdout()).getAsJsonObject();
        }

        /** The types of the resources that the engine makes after the acceptance, and deletes before it. */
        List<String> waitsForTheAcceptance() throws IOException {
            JsonObject deployment = ask("stack", "export", "--stack", "dev").getAsJsonObject("deployment");
            List<String> types = new ArrayList<>();
            deployment.getAsJsonArray("resources").forEach(element -> {
                JsonObject resource = element.getAsJsonObject();
                if (resource.has("dependencies")
                        && resource.get("dependencies").toString().contains("network/accept")) {
                    types.add(resource.get("type").getAsString().replaceFirst(".*:", ""));
                }
            });
            return types.stream().sorted().toList();
        }

        int answer() throws Exception {
            URI service = simulator.endpoint(
                    config.service().name(), config.listeners().get(0).port());
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(service.resolve("/orders")).build(), BodyHandlers.ofString())
                    .statusCode();
        }

        @Override
        public void close() throws IOException {
            sandbox.close();
            simulator.close();
        }
    }
}
