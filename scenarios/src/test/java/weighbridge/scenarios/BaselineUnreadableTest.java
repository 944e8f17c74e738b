package weighbridge.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weighbridge.cli.engine.PulumiCli;
import weighbridge.scenarios.Engine.Judged;

/** When the pack cannot read what is deployed, nothing is known to be a retreat. */
final class BaselineUnreadableTest {
    @ParameterizedTest
    @ValueSource(strings = {"{ v7: 70, v8: 30 }", "{ v7: 100 }"})
    void everyChangeOfASplitIsRefusedAndTheMessageEndsWithTheWayRound(String traffic) throws IOException {
        try (Engine engine = Engine.start()) {
            engine.deployUnjudged(Scenario.base());
            engine.use(failingToExport(engine));
            engine.write(Scenario.base().with(StackYaml.of("weighbridge:traffic: " + traffic)));

            Judged up = engine.judge("up", List.of("--yes"));

            assertThat(up.exitCode()).as(up.output()).isNotZero();
            assertThat(up.findings())
                    .as(up.output())
                    .anySatisfy(finding -> assertThat(finding)
                            .startsWith("mandatory weight-step: orders/https: ")
                            .contains("baseline", "the state bucket is on fire", "exceptions"));
        }
    }

    /** The real CLI, but for {@code stack export}. */
    private static PulumiCli failingToExport(Engine engine) throws IOException {
        Path script = Files.createDirectories(engine.scratch("bin")).resolve("pulumi");
        Files.writeString(script, """
                #!/bin/sh
                case "$*" in
                    *"stack export"*) echo "error: the state bucket is on fire" >&2; exit 1 ;;
                esac
                exec "%s" "$@"
                """.formatted(Repository.pulumi()));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new PulumiCli(script, Map.copyOf(engine.pulumi().environment()));
    }
}
