package weighbridge.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Files.writeString(folder.resolve("8.jar"), "test");

        assertThat(Artifacts.changed(
                        builtFrom("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"), folder))
                .isEmpty();
    }

    @Test
    void aFileThatWasBuiltAgainIsReported() throws IOException {
        Files.writeString(folder.resolve("8.jar"), "test");

        assertThat(Artifacts.changed(builtFrom("a".repeat(64)), folder))
                .containsExactly(new Problem(
                        "weighbridge:versions.v8.code.sha256",
                        "v8 was built as aaaaaaaaaaaa…, 8.jar is 9f86d081884c…",
                        "must stay the code that the version was created from",
                        "add a new version, do not rebuild v8; what prints the SHA-256: sha256sum 8.jar"));
    }

    @Test
    void aFolderHasTheDigestThatItsCommandPrints() throws Exception {
        var code = directory("a".repeat(64));
        build("b.class", "lib/b.jar", "lib.d/a", "a b/ä.txt");

        String printed = printed(Artifacts.digestCommand(code));

        assertThat(Artifacts.sha256(code, folder.resolve("build/8"))).hasValue(printed);
        assertThat(Artifacts.changed(builtFrom(code), folder))
                .containsExactly(new Problem(
                        "weighbridge:versions.v8.code.sha256",
                        "v8 was built as aaaaaaaaaaaa…, build/8 is " + printed.substring(0, 12) + "…",
                        "must stay the code that the version was created from",
                        "add a new version, do not rebuild v8; what prints the SHA-256: (cd build/8 && find -L . -type f -print0"
                                + " | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum)"));
        assertThat(Artifacts.changed(builtFrom(directory(printed)), folder)).isEmpty();
    }

    @Test
    void aFolderIsOtherCodeOnceAFileIsRenamedOrChanged() throws IOException {
        var code = directory("a".repeat(64));
        Path built = folder.resolve("build/8");
        build("a.class", "b.class");
        Optional<String> before = Artifacts.sha256(code, built);

        Files.move(built.resolve("b.class"), built.resolve("c.class"));
        Optional<String> renamed = Artifacts.sha256(code, built);
        Files.writeString(built.resolve("a.class"), "other");

        assertThat(List.of(before, renamed, Artifacts.sha256(code, built))).doesNotHaveDuplicates();
    }

    @Test
    void aPathThatAShellWouldTakeApartIsQuoted() {
        assertThat(Artifacts.digestCommand(new Code.LocalFile(Path.of("it's a/8.jar"), Optional.empty())))
                .isEqualTo("sha256sum 'it'\\''s a/8.jar'");
    }

    @Test
    void aFolderWithoutAFileIsNotBuiltYet() throws IOException {
        Files.createDirectories(folder.resolve("build/8/lib"));

        assertThat(Artifacts.changed(builtFrom(directory("a".repeat(64))), folder))
                .isEmpty();
    }

    private void build(String... files) throws IOException {
        for (String file : files) {
            Path path = folder.resolve("build/8").resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, file);
        }
    }

    private String printed(String command) throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).isZero();
        return output.split(" ", 2)[0];
    }

    private static Code.Directory directory(String sha256) {
        return new Code.Directory(Path.of("build/8"), Optional.of(sha256));
    }

    private static StackConfig builtFrom(Code.Directory code) {
        return built("\"directory\": \"build/8\", \"sha256\": \"%s\""
                .formatted(code.sha256().orElseThrow()));
    }

    private static StackConfig builtFrom(String sha256) {
        return built("\"file\": \"8.jar\", \"sha256\": \"%s\"".formatted(sha256));
    }

    private static StackConfig built(String code) {
        Map<String, String> config = Configs.smallest();
        config.put(
                "weighbridge:versions",
                "{\"v8\": {\"code\": {%s}, \"handler\": \"H\", \"runtime\": \"java21\"}}".formatted(code));
        return StackConfigReader.read(config);
    }
}
