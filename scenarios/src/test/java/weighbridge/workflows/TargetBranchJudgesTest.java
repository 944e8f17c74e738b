package weighbridge.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import weighbridge.orders.OrdersHandler;
import weighbridge.simulator.Simulator;
import weighbridge.simulator.SimulatorOptions;

/** {@code ci/preview} with the real command line, engine, program and pack: nobody widens his own limits. */
@TestInstance(Lifecycle.PER_CLASS)
class TargetBranchJudgesTest {
    private static final String STACK = "Pulumi.dev.yaml";
    private static final String LIMITS = "policies/limits.dev.json";

    private Path folder;
    private String deployed;

    private Simulator simulator;

    /** The committed dev stack is deployed; {@code judge} is this checkout, {@code change} a copy of its stack and limits. */
    @BeforeAll
    void theCommittedStackIsDeployed(@TempDir Path empty) throws IOException {
        folder = empty;
        simulator = Simulator.start(SimulatorOptions.DEFAULT);
        for (String version : List.of("7", "8")) {
            simulator.publish("arn:aws:lambda:eu-west-1:111122223333:function:orders:" + version, new OrdersHandler());
        }
        Path root = Repository.root();
        for (String file : List.of("Pulumi.yaml", STACK, LIMITS)) {
            Scripts.write(folder.resolve("change").resolve(file), Repository.read(root.resolve(file)));
        }
        Scripts.write(folder.resolve("judge/weighbridge"), launcher());
        assertThat(folder.resolve("judge/weighbridge").toFile().setExecutable(true))
                .isTrue();
        Files.createSymbolicLink(folder.resolve("judge/policies"), root.resolve("policies"));
        Files.createDirectory(folder.resolve("state"));
        done(run(pulumi(), "-C", "change", "stack", "init", "dev"));
        done(run("judge/weighbridge", "up", "-C", "change", "--policies", "judge/policies", "-s", "dev", "--yes"));
        deployed = Repository.read(folder.resolve("change").resolve(STACK));
    }

    /** A preview changes nothing, so both tests may start from the same deployment. */
    @BeforeEach
    void nothingIsChanged() throws IOException {
        Scripts.write(folder.resolve("change").resolve(STACK), deployed);
        Scripts.write(
                folder.resolve("change").resolve(LIMITS),
                Repository.read(Repository.root().resolve(LIMITS)));
        Files.deleteIfExists(folder.resolve("summary.md"));
    }

    @AfterAll
    void stopTheSimulator() {
        simulator.close();
    }

    @Test
    void a_change_cannot_bring_the_limits_that_judge_it() throws IOException {
        edit(STACK, "v7: 90, v8: 10", "v7: 10, v8: 90");
        edit(LIMITS, "\"maxPoints\": 40", "\"maxPoints\": 100");

        var preview = preview();

        assertThat(preview.exitCode()).isOne();
        assertThat(preview.stdout()).containsPattern("(?m)^orders/https +v7 90→10  v8 10→90  \\(\\+80\\)  refused$");
        assertThat(summary())
                .contains("**refused** (`weight-step`)", "at most +40 points a step: set v8 to 50 or less");
    }

    @Test
    void a_change_within_the_target_branchs_limits_passes() throws IOException {
        edit(STACK, "v7: 90, v8: 10", "v7: 70, v8: 30");

        var preview = preview();

        assertThat(preview.exitCode()).as(preview.stderr()).isZero();
        assertThat(summary()).containsPattern("(?m)^orders/https +v7 90→70  v8 10→30  \\(\\+20\\)  allowed$");
    }

    private Repository.Ended preview() {
        return run(Repository.root().resolve("ci/preview").toString(), "judge", "change", "dev", "false");
    }

    private String summary() {
        return Repository.read(folder.resolve("summary.md"));
    }

    private void edit(String file, String old, String now) throws IOException {
        Path path = folder.resolve("change").resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(path, text.replace(old, now));
    }

    /** What {@code ./weighbridge} starts in the end, without the build before it: these tests run inside that build. */
    private static String launcher() {
        return """
                #!/bin/sh
                exec '%s' -cp '%s' -Dweighbridge.pulumi='%s' weighbridge.cli.Main "$@"
                """.formatted(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        System.getProperty("java.class.path"),
                        pulumi());
    }

    private static String pulumi() {
        return Repository.read(Path.of("target/pulumi-cli.path")).strip();
    }

    private static void done(Repository.Ended ended) {
        assertThat(ended.exitCode()).as(ended.stdout() + ended.stderr()).isZero();
    }

    private Repository.Ended run(String... command) {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment()
                .putAll(Map.of(
                        "GITHUB_STEP_SUMMARY",
                        folder.resolve("summary.md").toString(),
                        "PULUMI_BACKEND_URL",
                        folder.resolve("state").toUri().toString(),
                        "PULUMI_CONFIG_PASSPHRASE",
                        "test",
                        "PULUMI_HOME",
                        folder.resolve("home").toString(),
                        "PULUMI_SKIP_UPDATE_CHECK",
                        "true",
                        "PULUMI_DEBUG_PROVIDERS",
                        "aws:" + simulator.providerPort()));
        return Scripts.finish(builder);
    }
}
