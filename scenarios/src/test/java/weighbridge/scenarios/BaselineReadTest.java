package weighbridge.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weighbridge.scenarios.Engine.Judged;

/** How often the state is read for one run, and by whom. */
final class BaselineReadTest {
    private Engine engine;

    @BeforeEach
    void deployThenStepTooFar() throws IOException {
        engine = Engine.start();
        engine.deployUnjudged(Scenario.base());
        engine.write(Scenario.base().with(StackYaml.of("weighbridge:traffic: { v7: 60, v8: 40 }")));
    }

    @AfterEach
    void stopEngine() throws IOException {
        engine.close();
    }

    @Test
    void aPreviewReadsTheStateOnce() throws IOException {
        Path folder = ExportScript.use(engine, "echo \"$PPID\" >> exports");

        Judged preview = engine.judge("preview", List.of());

        assertThat(Files.readAllLines(folder.resolve("exports"))).hasSize(1);
        assertRefused(preview);
    }

    @Test
    void whereThatOnceFailsThePackReadsItself() throws IOException {
        Path folder = ExportScript.use(engine, "echo \"$PPID\" >> exports; [ $(wc -l < exports) -gt 1 ] || exit 1");

        Judged preview = engine.judge("preview", List.of());

        assertThat(Files.readAllLines(folder.resolve("exports"))).hasSize(2).doesNotHaveDuplicates();
        assertRefused(preview);
    }

    /** Somebody else's update may end between what an update read first and its hold on the stack. */
    @Test
    void beforeAnUpdateThePackReadsItself() throws IOException {
        Path folder = ExportScript.use(engine, "echo \"$PPID\" >> exports");

        Judged up = engine.judge("up", List.of("--yes", "--skip-preview"));

        // Who asked; the pack asks again where the engine is just writing the state.
        assertThat(new HashSet<>(Files.readAllLines(folder.resolve("exports")))).hasSize(2);
        assertRefused(up);
    }

    private static void assertRefused(Judged judged) {
        assertThat(judged.findings())
                .as(judged.output())
                .anyMatch(finding -> finding.startsWith("mandatory weight-step: orders/https: "));
    }
}
