package weighbridge.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The workflows, read by actionlint, which is a Go module (pinned in {@code ci/actionlint}). Without Go these tests are
 * skipped, except where the environment variable {@code CI} is {@code true}: there they fail.
 */
class ActionlintTest {
    private Path actionlint;

    @BeforeEach
    void build(@TempDir Path folder) {
        if (!goIsOnPath()) {
            assertThat(System.getenv("CI"))
                    .as("CI must have Go, to run actionlint")
                    .isNotEqualTo("true");
            abort("no Go on PATH: actionlint did not read the workflows");
        }
        actionlint = folder.resolve("actionlint");
        Path module = Repository.root().resolve("ci/actionlint");
        var built = Scripts.finish(new ProcessBuilder(
                        "go",
                        "build",
                        "-buildvcs=false",
                        "-o",
                        actionlint.toString(),
                        "github.com/rhysd/actionlint/cmd/actionlint")
                .directory(module.toFile()));
        assertThat(built.exitCode()).as(built.stderr()).isZero();
    }

    @Test
    void our_workflows_have_no_finding() {
        var ended = lint(Repository.files(".github/workflows", "*.yml"));

        assertThat(ended.stdout()).isEmpty();
        assertThat(ended.exitCode()).isZero();
    }

    @Test
    void a_wrong_workflow_has_one(@TempDir Path folder) {
        Path wrong = folder.resolve("wrong.yml");
        Scripts.write(
                wrong, "on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: ${{ matrix.x }}\n");

        var ended = lint(List.of(wrong));

        assertThat(ended.exitCode()).isOne();
        assertThat(ended.stdout()).contains("wrong.yml:6");
    }

    private Repository.Ended lint(List<Path> files) {
        // Without shellcheck and pyflakes: whether they are installed must not change the verdict.
        var command = new ArrayList<>(List.of(actionlint.toString(), "-no-color", "-shellcheck=", "-pyflakes="));
        files.forEach(file -> command.add(file.toString()));
        return Scripts.finish(
                new ProcessBuilder(command).directory(Repository.root().toFile()));
    }

    private static boolean goIsOnPath() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "go")));
    }
}
