package weighbridge.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weighbridge.cli.Deployment;
import weighbridge.cli.PolicyPack;
import weighbridge.cli.StackLocation;
import weighbridge.config.StackConfig;
import weighbridge.config.StackFileCheck;
import weighbridge.demo.Sandbox;
import weighbridge.simulator.Simulator;
import weighbridge.simulator.SimulatorOptions;

/** The example that builds its version from code: deployed, asked over HTTP, and taken away again. */
final class FromCodeExampleTest {
    private static final Path EXAMPLE = Repository.ROOT.resolve("examples/from-code");

    @TempDir
    private Path folder;

    @Test
    void theVersionThatTheStackBuildsAnswersRealRequests() throws Exception {
        copyExample();
        StackConfig config = StackFileCheck.read(folder.resolve("Pulumi.dev.yaml"));
        try (Simulator simulator = Simulator.start(SimulatorOptions.DEFAULT
                        .withAccount(config.account())
                        .withRegion(config.region())
                        .withProgramDirectory(folder));
                Sandbox sandbox = Sandbox.create(Repository.pulumi(), simulator)) {
            run(sandbox, "stack", "init", "dev");
            Path log = sandbox.root().resolve("up.log");
            Deployment.Ended up = new Deployment(
                            sandbox.pulumi(), new StackLocation(folder, "dev"), new PolicyPack(Repository.POLICIES))
                    .run("up", List.of("--yes"), (pulumi, at, arguments) -> pulumi.runInto(log, at, arguments));
            assertThat(up.pulumiExitCode()).as(Files.readString(log)).isZero();

            URI service = simulator.endpoint(
                    config.service().name(), config.listeners().get(0).port());
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(service.resolve("/orders")).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.headers().firstValue("x-orders-version")).contains("1");

            run(sandbox, "destroy", "--yes", "--skip-preview", "--stack", "dev");
            assertThat(simulator.isEmpty()).isTrue();
        }
    }

    private void copyExample() throws IOException {
        for (String file : List.of("Pulumi.yaml", "Pulumi.dev.yaml")) {
            Files.copy(EXAMPLE.resolve(file), folder.resolve(file));
        }
        Files.createDirectory(folder.resolve("artifacts"));
        Files.copy(
                Repository.ROOT.resolve("functions/orders/target/orders.jar"),
                folder.resolve("artifacts/orders-v1.jar"));
    }

    private void run(Sandbox sandbox, String... arguments) throws IOException {
        Path log = sandbox.root().resolve("command.log");
        int exitCode = sandbox.pulumi().runInto(log, folder, List.of(arguments));
        assertThat(exitCode).as(Files.readString(log)).isZero();
    }
}
