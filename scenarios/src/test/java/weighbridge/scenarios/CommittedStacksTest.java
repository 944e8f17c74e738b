package weighbridge.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weighbridge.config.NetworkConfig;
import weighbridge.config.StackFileCheck;
import weighbridge.demo.Surroundings;
import weighbridge.scenarios.Engine.Judged;

/** The committed stack files of dev and prod, deployed to the simulator under their own limits. */
final class CommittedStacksTest {
    /** As the engine counts them. README and bench/README.md name them. */
    private static final Map<String, Integer> RESOURCES = Map.of("dev", 32, "prod", 40);

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void aFirstDeploymentPassesASecondChangesNothingAndDestroyLeavesNothing(String stack) throws IOException {
        var file = Repository.ROOT.resolve("Pulumi." + stack + ".yaml");
        var config = StackFileCheck.read(file);
        try (Engine engine = Engine.start(config)) {
            Files.writeString(
                    engine.stackFile(),
                    Surroundings.inItsNetwork(Files.readString(file), config, engine.simulator())
                            .replace("weighbridge:protect: true", "weighbridge:protect: false"));
            String limits =
                    Repository.POLICIES.resolve("limits." + stack + ".json").toString();

            Judged first = engine.judge("up", List.of("--yes", "--policy-pack-config", limits));
            assertThat(first.exitCode()).as(first.output()).isZero();
            assertThat(first.findings()).as(first.output()).isEmpty();

            assertThat(first.output()).contains("+ " + RESOURCES.get(stack) + " created");

            Judged second = engine.judge("preview", List.of("--expect-no-changes", "--policy-pack-config", limits));
            assertThat(second.exitCode()).as(second.output()).isZero();

            engine.destroy();
            if (config.network() instanceof NetworkConfig.Existing) {
                // Not the stack's own, so it is left.
                assertThat(engine.simulator().lattice().networks()).hasSize(1);
                String id = engine.simulator().lattice().networks().get(0).id();
                engine.simulator().operator().deleteServiceNetwork(id);
            }
            assertThat(engine.simulator().isEmpty()).isTrue();
        }
    }
}
