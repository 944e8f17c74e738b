package weighbridge.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactsTest {
    @TempDir
    private Path folder;

    @Test
    void aFileThatIsNotBuiltYetIsNoProblem() {
        assertThat(Artifacts.changed(builtFrom("a".repeat(64)), folder)).isEmpty();
    }

    @Test
    void theFileThatTheVersionWasBuiltAsIsNoProblem() throws IOException {
        Path file = Files.writeString(folder.resolve("8.jar"), "test");

        assertThat(Artifacts.sha256(file))
                .isEqualTo("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
        assertThat(Artifacts.changed(builtFrom(Artifacts.sha256(file)), folder)).isEmpty();
    }

    @Test
    void aFileThatWasBuiltAgainIsReported() throws IOException {
        Files.writeString(folder.resolve("8.jar"), "test");

        assertThat(Artifacts.changed(builtFrom("a".repeat(64)), folder))
                .containsExactly(new Problem(
                        "weighbridge:versions.v8.code.sha256",
                        "v8 was built as aaaaaaaaaaaa…, 8.jar is 9f86d081884c…",
                        "must stay the code that the version was created from",
                        "add a new version, do not rebuild v8"));
    }

    private static StackConfig builtFrom(String sha256) {
        Map<String, String> config = Configs.smallest();
        config.put("weighbridge:versions", """
                {"v8": {"code": {"file": "8.jar", "sha256": "%s"}, "handler": "H", "runtime": "java21"}}""".formatted(sha256));
        return StackConfigReader.read(config);
    }
}
