package weighbridge.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of {@code broken} is a stack file with something wrong, and the exact report of it. */
class BrokenStackFilesTest {
    private static final Path BROKEN = Path.of("src/test/resources/broken");

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void isReportedExactly(Path folder) throws IOException {
        List<Problem> problems = StackFileCheck.check(folder.resolve("Pulumi.test.yaml"));

        String report = problems.isEmpty() ? "no problem" : StackFileCheck.report(problems);
        assertThat(report + "\n").isEqualTo(Files.readString(folder.resolve("report.txt")));
    }

    @Test
    void thereAreMany() throws IOException {
        assertThat(folders()).hasSizeGreaterThan(30);
    }

    static Stream<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(BROKEN)) {
            return folders.sorted().toList().stream();
        }
    }
}
