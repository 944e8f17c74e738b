package weighbridge.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weighbridge.scenarios.Shell.Printed;

/** {@code ci/drift}: what somebody changed past the stack ends the nightly comparison with an error, and nothing else does. */
final class DriftTest {
    private Engine engine;
    private Path summary;

    @BeforeEach
    void deployAsCommitted() throws IOException {
        engine = Engine.start();
        summary = engine.scratch("summary.md");
        Files.createSymbolicLink(engine.service().resolve("weighbridge"), Repository.ROOT.resolve("weighbridge"));
        engine.deployUnjudged(Scenario.base());
    }

    @AfterEach
    void stopEngine() throws IOException {
        engine.close();
    }

    @Test
    void weightsThatSomebodySetByHandAreShownAndAnError() throws Exception {
        Printed unchanged = compare();
        assertThat(unchanged.exitCode()).as(unchanged.output()).isZero();
        assertThat(summary).doesNotExist();

        engine.simulator().operator().setListenerWeights("orders", "https", weights(35, 65));
        Printed changed = compare();

        assertThat(changed.exitCode()).as(changed.output()).isEqualTo(1);
        assertThat(Files.readString(summary))
                .as(changed.output())
                .startsWith("### `test` is not as its stack file says, or could not be compared\n\n```\n")
                .contains("(refresh)", "90 => 35", "10 => 65", "(update)", "35 => 90", "65 => 10")
                .contains("no changes were expected for preview but changes were proposed")
                .doesNotContain("orders/https  v7");
        assertThat(engine.simulator()
                        .lattice()
                        .weightsByFunction(engine.simulator()
                                .lattice()
                                .listener("orders", "https")
                                .defaultAction()))
                .as("a comparison changes nothing")
                .containsValue(65);
    }

    private static Map<String, Integer> weights(int v7, int v8) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        weights.put("orders-v7", v7);
        weights.put("orders-v8", v8);
        return weights;
    }

    private Printed compare() throws Exception {
        Map<String, String> environment = new HashMap<>(engine.pulumi().environment());
        environment.put("GITHUB_STEP_SUMMARY", summary.toString());
        return Shell.run(
                environment,
                Repository.ROOT.resolve("ci/drift"),
                engine.service().toString(),
                Engine.STACK);
    }
}
