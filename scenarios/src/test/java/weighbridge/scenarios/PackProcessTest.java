package weighbridge.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import weighbridge.cli.engine.PulumiCli;
import weighbridge.scenarios.Engine.Judged;

/** The pack as a process of the real engine's: how it is found, and that it never outlives the engine. */
@Timeout(60)
final class PackProcessTest {
    private static final String JAR =
            Repository.POLICIES.resolve("target/weighbridge-policies.jar").toString();

    private Engine engine;

    @BeforeEach
    void startEngine() throws IOException {
        engine = Engine.start();
    }

    @AfterEach
    void stopEngine() throws IOException {
        engine.close();
    }

    @Test
    void theFolderAsPackWorksWithTheAnalyzerFromPath() throws IOException {
        Map<String, String> environment = new HashMap<>(engine.pulumi().environment());
        environment.put("PATH", Repository.POLICIES.resolve("bin") + File.pathSeparator + System.getenv("PATH"));
        engine.deployUnjudged(LatticeProgram.marked("90", "10"));
        engine.use(new PulumiCli(engine.pulumi().executable(), environment));

        Judged preview = engine.judge("preview", LatticeProgram.marked("69", "31"), Repository.POLICIES);

        assertThat(preview.findings())
                .as(preview.output())
                .anyMatch(finding -> finding.startsWith("mandatory weight-step: "));
    }

    @Test
    void noPackIsLeftAfterAnOrdinaryRun() throws Exception {
        engine.judge("up", LatticeProgram.marked("90", "10"));

        assertThat(packsLeftAfter(Duration.ofSeconds(3))).isEmpty();
    }

    @Test
    void noPackIsLeftWhenTheCliIsKilled() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        RawProgram waiting = registrar -> {
            registrar.register("aws:vpclattice/service:Service", "cart", "{\"name\": \"cart\"}");
            running.countDown();
            Thread.sleep(Duration.ofSeconds(30).toMillis());
        };
        try (RawHost host = RawHost.start(waiting)) {
            Process cli = engine.startPreview(host);
            assertThat(running.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(packs()).as("the pack runs while the program does").isNotEmpty();

            cli.destroyForcibly().waitFor();

            assertThat(packsLeftAfter(Duration.ofSeconds(10))).isEmpty();
        }
    }

    private static List<String> packsLeftAfter(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!packs().isEmpty() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        return packs();
    }

    private static List<String> packs() {
        return Processes.commandLines().filter(command -> command.contains(JAR)).toList();
    }
}
