package weighbridge.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weighbridge.config.StackFiles;
import weighbridge.scenarios.Shell.Printed;

/** {@code ./weighbridge} from the shell: exit codes, and what it adds to the engine's own output. */
final class LauncherTest {
    private Engine engine;

    @BeforeEach
    void startEngine() throws Exception {
        engine = Engine.start();
    }

    @AfterEach
    void stopEngine() throws Exception {
        engine.close();
    }

    @Test
    void checkReadsEveryStackFileOfTheRepository() throws Exception {
        Printed check = Shell.weighbridge(Map.of(), "check");

        assertThat(check.exitCode()).as(check.output()).isZero();
        assertThat(check.lines())
                .allMatch(line -> line.endsWith(": right"))
                .hasSameSizeAs(StackFiles.under(Repository.ROOT))
                .contains(
                        "Pulumi.dev.yaml: right",
                        "Pulumi.prod.yaml: right",
                        "examples/many-services/services/orders/Pulumi.prod-eu-west-1.yaml: right",
                        "examples/many-services/services/payments/Pulumi.dev.yaml: right");
    }

    @Test
    void checkReportsAWrongFileAndEndsWith2() throws Exception {
        engine.write(Scenario.base().with(StackYaml.of("weighbridge:trafic: { v7: 100 }")));

        Printed check = Shell.weighbridge(Map.of(), "check", engine.stackFile().toString());

        assertThat(check.exitCode()).isEqualTo(2);
        assertThat(check.output()).contains("1 problem", "weighbridge:trafic", "traffic");
    }

    @Test
    void checkWarnsAboveAQuotaOfAwsAndOfARuleThatIsNeverReachedAndEndsWith0() throws Exception {
        engine.write(Scenario.base().with(StackYaml.of("""
                        weighbridge:listeners:
                          first:
                            port: 443
                            protocol: HTTPS
                            rules:
                              closed: { priority: 1, match: { path: { prefix: / } }, respond: 500 }
                              beta: { priority: 10, match: { header: { name: x-user-group, exact: beta } } }
                          second: { port: 444, protocol: HTTPS }
                          third: { port: 445, protocol: HTTPS }
                        """)));

        Printed check = Shell.weighbridge(Map.of(), "check", engine.stackFile().toString());

        assertThat(check.exitCode()).as(check.output()).isZero();
        assertThat(check.output())
                .contains(
                        "warning: weighbridge:listeners: 3 listeners; AWS allows 2",
                        "warning: weighbridge:listeners.first.rules.beta: no request reaches beta (priority 10): closed"
                                + " (priority 1) takes them all; put beta before closed");
    }

    @Test
    void anAllowedPreviewEndsWithALineAnActionAndWith0() throws Exception {
        engine.deployUnjudged(Scenario.base());
        engine.write(Scenario.base().with(StackYaml.of("weighbridge:traffic: { v7: 70, v8: 30 }")));
        Path summary = engine.scratch("summary.md");

        Printed preview = weighbridge("preview", "--summary", summary.toString());

        assertThat(preview.exitCode()).as(preview.output()).isZero();
        assertThat(preview.output())
                .contains("Previewing update (test)")
                .endsWith("orders/https  v7 90→70  v8 10→30  (+20)  allowed\n");
        assertThat(summary).content().contains("### `test`", "orders/https  v7 90→70  v8 10→30  (+20)  allowed");
    }

    @Test
    void aRefusedUpShowsTheMessageAndWhatStaysInForceAndEndsWith1() throws Exception {
        engine.deployUnjudged(Scenario.base());
        engine.write(Scenario.base().with(StackYaml.of("weighbridge:traffic: { v7: 40, v8: 60 }")));

        Printed up = weighbridge("up", "--yes");

        assertThat(up.exitCode()).as(up.output()).isEqualTo(1);
        assertThat(up.output())
                .contains(
                        "orders/https: v8 would rise from 10 % to 60 % (+50 points); at most +20 points a step: set v8"
                                + " to 30 or less")
                .endsWith("""
                        orders/https  v7 90→40  v8 10→60  (+50)  refused
                        In force:
                          orders/https  v7 90  v8 10
                        """);
    }

    @Test
    void upWithoutATerminalSaysWhatIsMissingBeforeItAsksForYes() throws Exception {
        engine.write(Scenario.base());
        Map<String, String> noBackend = new HashMap<>(engine.pulumi().environment());
        noBackend.put("PULUMI_BACKEND_URL", "");

        Printed notLoggedIn = Shell.weighbridge(
                noBackend, "up", "-s", Engine.STACK, "-C", engine.service().toString());
        Printed up = weighbridge("up");

        assertThat(notLoggedIn.exitCode()).isEqualTo(2);
        assertThat(notLoggedIn.output())
                .isEqualTo("Pulumi has no backend to keep the state in: run `pulumi login`, or set"
                        + " PULUMI_BACKEND_URL.\n");
        assertThat(up.exitCode()).isEqualTo(2);
        assertThat(up.output()).isEqualTo("""
                        Nobody can be asked here, for there is no terminal: give -y or --yes to deploy without a question, \
                        or look first with `weighbridge preview`.
                        """);
    }

    @Test
    void aWrongStackFileEndsWith2BeforeTheEngineStarts() throws Exception {
        engine.write(Scenario.base().with(StackYaml.of("weighbridge:stable: v77")));

        Printed preview = weighbridge("preview");

        assertThat(preview.exitCode()).isEqualTo(2);
        assertThat(preview.output()).contains("weighbridge:stable", "v77").doesNotContain("Previewing");
    }

    @Test
    void aStackThatDoesNotExistEndsWith2AndShowsNoLines() throws Exception {
        Scenario.base().write(engine.service().resolve("Pulumi.other.yaml"));

        Printed preview = Shell.weighbridge(
                engine.pulumi().environment(),
                "preview",
                "-s",
                "other",
                "-C",
                engine.service().toString());

        assertThat(preview.exitCode()).as(preview.output()).isEqualTo(2);
        assertThat(preview.output())
                .contains("no stack named 'other'", "pulumi -C " + engine.service() + " stack init other")
                .doesNotContain("orders/https");
    }

    @Test
    void theFolderMayStandBeforeTheCommandAndTheLauncherBehindALink() throws Exception {
        engine.write(Scenario.base());
        Files.createDirectories(engine.service().resolve("other"));
        Path link = Files.createSymbolicLink(engine.scratch("wb"), Repository.ROOT.resolve("weighbridge"));

        Printed check = Shell.run(Map.of(), link, "-C", engine.service().toString(), "check");
        Printed nothing = Shell.weighbridge(
                Map.of(), "-C", engine.service().resolve("other").toString(), "check");

        assertThat(check.output()).endsWith(engine.stackFile() + ": right\n");
        assertThat(check.exitCode()).isZero();
        assertThat(nothing.output()).startsWith("no stack file (Pulumi.<stack>.yaml");
        assertThat(nothing.exitCode()).isEqualTo(2);
    }

    @Test
    void theDemosHelpPlaysNothing() throws Exception {
        Printed help = Shell.weighbridge(Map.of(), "demo", "--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.lines()).hasSize(3).startsWith("Usage: weighbridge demo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--skip-preview", "--skip-preview=true", "-f", "-yf", "--refresh", "-r", "-er"})
    void upTakesNothingThatWeakensThePack(String option) throws Exception {
        Files.writeString(engine.stackFile(), "config: {}\n");

        Printed up = weighbridge("up", "--yes", "--", option);

        assertThat(up.exitCode()).isEqualTo(2);
        assertThat(up.output()).startsWith(option + " is not for `weighbridge up`");
    }

    private Printed weighbridge(String command, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(
                List.of(command, "-s", Engine.STACK, "-C", engine.service().toString()));
        all.addAll(List.of(arguments));
        return Shell.weighbridge(engine.pulumi().environment(), all.toArray(String[]::new));
    }
}
