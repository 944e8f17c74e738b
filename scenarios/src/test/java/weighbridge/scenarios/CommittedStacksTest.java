package weighbridge.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weighbridge.config.StackFileCheck;
import weighbridge.scenarios.Engine.Judged;

/** The committed stack files of dev and prod, deployed to the simulator under their own limits. */
final class CommittedStacksTest {
    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void aFirstDeploymentPassesASecondChangesNothingAndDestroyLeavesNothing(String stack) throws IOException {
        var file = Repository.ROOT.resolve("Pulumi." + stack + ".yaml");
        try (Engine engine = Engine.start(StackFileCheck.read(file))) {
            String network = engine.simulator().operator().createServiceNetwork("shop");
            Files.writeString(
                    engine.stackFile(),
                    Files.readString(file)
                            .replace("weighbridge:protect: true", "weighbridge:protect: false")
                            .replace("sn-0f1e2d3c4b5a69788", network));
            String limits =
                    Repository.POLICIES.resolve("limits." + stack + ".json").toString();

            Judged first = engine.judge("up", List.of("--yes", "--policy-pack-config", limits));
            assertThat(first.exitCode()).as(first.output()).isZero();
            assertThat(first.findings()).as(first.output()).isEmpty();

            Judged second = engine.judge("preview", List.of("--expect-no-changes", "--policy-pack-config", limits));
            assertThat(second.exitCode()).as(second.output()).isZero();

            engine.destroy();
            engine.simulator().operator().deleteServiceNetwork(network);
            assertThat(engine.simulator().isEmpty()).isTrue();
        }
    }
}
