package weighbridge.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weighbridge.scenarios.Shell.Printed;

/** The README's first command, and that the README shows what it really prints. */
final class DemoTest {
    @Test
    void playsToItsEndLeavesNothingRunningAndIsWhatTheReadmeShows() throws Exception {
        Printed demo = Shell.weighbridge(Map.of(), "demo");

        assertThat(demo.exitCode()).as(demo.output()).isZero();
        assertThat(demo.output())
                .contains(
                        "v7 90→70  v8 10→30  (+20)  allowed",
                        "v8 would rise from 30 % to 90 % (+60 points); at most +40 points a step: set v8 to 70 or less",
                        "v7 70→100  v8 30→0  (retreat)  allowed");
        assertThat(leftRunning()).isEmpty();
        String picture = Files.readString(Repository.ROOT.resolve("docs/demo.svg"));
        assertThat(demo.lines()).allSatisfy(line -> assertThat(picture).contains(escaped(line)));
    }

    /** Other checkouts may run theirs at the same time. */
    private static List<String> leftRunning() {
        return Processes.commandLines()
                .filter(command -> command.contains(Repository.ROOT.toString()))
                .filter(command -> command.contains("weighbridge.demo.Main")
                        || command.contains("weighbridge-policies")
                        || command.contains("pulumi up"))
                .toList();
    }

    private static String escaped(String line) {
        return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
