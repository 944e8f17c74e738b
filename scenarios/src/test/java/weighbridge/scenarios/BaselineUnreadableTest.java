package weighbridge.scenarios;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weighbridge.scenarios.Engine.Judged;

/** When the pack cannot read what is deployed, nothing is known to be a retreat. */
final class BaselineUnreadableTest {
    private static final String BEFORE_THE_ENTRY = " in the policy config, such as ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{ v7: 70, v8: 30 } | v7 up to 70, v8 up to 30", "{ v7: 100 } | v7 up to 100"})
    void everyChangeOfASplitIsRefusedAndTheMessageEndsWithTheWayRound(String traffic, String shares)
            throws IOException {
        try (Engine engine = Engine.start()) {
            Judged up = unreadable(engine, traffic, List.of("--yes"));

            assertThat(up.exitCode()).as(up.output()).isNotZero();
            assertThat(up.findings())
                    .as(up.output())
                    .allSatisfy(finding -> assertThat(finding)
                            .contains(
                                    ": orders/https: the deployed splits are unreadable (",
                                    "the state bucket is on fire",
                                    "), so nothing is known to be a retreat"));
            assertThat(up.findings())
                    .as(up.output())
                    .filteredOn(finding -> !finding.startsWith("mandatory bake-time"))
                    .hasSize(1)
                    .allSatisfy(finding -> assertThat(finding)
                            .contains(" (" + shares + ") ")
                            .endsWith("\"because\": \"...\", \"by\": \"...\" }"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{ v7: 70, v8: 30 } | 6", "{ v7: 100 } | 3"})
    void theWayRoundThatTheMessageShowsLetsTheChangePass(String traffic, int uses) throws IOException {
        try (Engine engine = Engine.start()) {
            Judged refused = unreadable(engine, traffic, List.of("--yes"));
            String entry = refused.findings().stream()
                    .filter(finding -> finding.contains(BEFORE_THE_ENTRY))
                    .findFirst()
                    .orElseThrow()
                    .split(BEFORE_THE_ENTRY, -1)[1];
            Path limits = engine.scratch("way-round.json");
            Files.writeString(
                    limits,
                    List.of("v7", "v8").stream()
                            .map(version -> entry.replace("\"v7\"", "\"" + version + "\""))
                            .collect(joining(",", "{ \"exceptions\": { \"entries\": [", "] } }")));

            Judged up = engine.judge("up", List.of("--yes", "--policy-pack-config", limits.toString()));

            assertThat(up.exitCode()).as(up.output()).isZero();
            assertThat(up.findings())
                    .as(up.output())
                    .hasSize(uses)
                    .allMatch(finding -> finding.contains(": orders/https: exception in use: v"));
        }
    }

    private static Judged unreadable(Engine engine, String traffic, List<String> arguments) throws IOException {
        engine.deployUnjudged(Scenario.base());
        ExportScript.use(engine, "echo 'error: the state bucket is on fire' >&2; exit 1");
        engine.write(Scenario.base().with(StackYaml.of("weighbridge:traffic: " + traffic)));
        return engine.judge("up", arguments);
    }
}
