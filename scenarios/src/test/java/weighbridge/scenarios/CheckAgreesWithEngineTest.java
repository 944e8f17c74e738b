package weighbridge.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weighbridge.config.StackFileCheck;

/** {@code check} and the real engine with the program say the same of the same stack files. */
final class CheckAgreesWithEngineTest {
    private static final Path BROKEN = Repository.ROOT.resolve("src/test/resources/broken");

    static Stream<Path> brokenFiles() throws IOException {
        try (Stream<Path> folders = Files.list(BROKEN)) {
            List<Path> all = folders.filter(Files::isDirectory).sorted().toList();
            return Stream.concat(
                    all.stream()
                            .filter(CheckAgreesWithEngineTest::refusedByTheCli)
                            .limit(4),
                    all.stream().filter(folder -> !refusedByTheCli(folder)).limit(16));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenFiles")
    void bothRefuse(Path folder) throws IOException {
        try (Engine engine = Engine.start()) {
            for (String file : List.of("Pulumi.yaml", "Pulumi.test.yaml")) {
                Files.writeString(engine.service().resolve(file), Files.readString(folder.resolve(file)));
            }
            String report = StackFileCheck.report(StackFileCheck.check(engine.stackFile()));

            Engine.Printed preview = engine.previewWithoutCheck();

            assertThat(preview.exitCode()).as(preview.output()).isNotZero();
            assertThat(preview.output()).doesNotContain("at weighbridge.", "at com.pulumi.");
            if (!refusedByTheCli(folder)) {
                assertThat(lines(preview.output()))
                        .as("the program's report is that of check")
                        .contains(lines(report));
            }
        }
    }

    @Test
    void bothAcceptARightFile() throws IOException {
        try (Engine engine = Engine.start()) {
            engine.write(Scenario.base());

            assertThat(StackFileCheck.check(engine.stackFile())).isEmpty();
            assertThat(engine.previewWithoutCheck().exitCode()).isZero();
        }
    }

    private static boolean refusedByTheCli(Path folder) {
        return Files.exists(folder.resolve("engine-only-yaml-error"));
    }

    /** The engine indents what a program reports. */
    private static String lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).reduce("", (a, b) -> a + b + "\n");
    }
}
