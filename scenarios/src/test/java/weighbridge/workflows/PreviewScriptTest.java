package weighbridge.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ci/prepare} and {@code ci/preview}: whose launcher, pack and program a preview runs. */
class PreviewScriptTest {
    @TempDir
    private Path folder;

    /** Two checkouts whose launchers write down how they were called, and then end with 1. */
    @BeforeEach
    void twoCheckouts() throws IOException {
        for (String checkout : List.of("judge", "change")) {
            Path launcher = folder.resolve(checkout).resolve("weighbridge");
            Scripts.write(launcher, "#!/bin/sh\necho \"$0 $*\" >>called\nexit 1\n");
            assertThat(launcher.toFile().setExecutable(true)).isTrue();
        }
    }

    @Test
    void without_a_changed_program_no_code_of_the_change_runs() throws IOException {
        var ended = script("preview", "judge", "change", "prod", "false");

        assertThat(called())
                .containsExactly("judge/weighbridge preview -C change/. --policies judge/policies -s prod --summary "
                        + summary());
        assertThat(ended.exitCode()).isOne();
        assertThat(summary()).doesNotExist();
    }

    @Test
    void a_changed_program_is_judged_by_the_target_branchs_launcher_and_pack_and_the_reader_is_told()
            throws IOException {
        script("preview", "judge", "change", "services/orders/prod", "true");

        assertThat(called())
                .containsExactly(
                        "judge/weighbridge preview --program change -C change/services/orders --policies judge/policies -s prod"
                                + " --summary "
                                + summary());
        assertThat(summary()).content().startsWith("> **services/orders/prod**: this change alters the program.");
    }

    @Test
    void preparing_builds_the_same_and_previews_nothing() throws IOException {
        script("prepare", "judge", "change", "true");
        script("prepare", "judge", "change", "false");

        assertThat(called())
                .containsExactly(
                        "judge/weighbridge preview --program change -C change/. --policies judge/policies --help",
                        "judge/weighbridge preview -C change/. --policies judge/policies --help");
    }

    @Test
    void neither_guesses_what_runs() throws IOException {
        var ended = script("preview", "judge", "change", "prod", "");

        assertThat(ended.exitCode()).isOne();
        assertThat(ended.stderr()).isEqualTo("preview: PROGRAM_CHANGED is true or false, not ''\n");
        assertThat(folder.resolve("called")).doesNotExist();
    }

    private Path summary() {
        return folder.resolve("summary.md");
    }

    private List<String> called() throws IOException {
        return Files.readAllLines(folder.resolve("called"));
    }

    private Repository.Ended script(String name, String... arguments) {
        var command = new java.util.ArrayList<>(
                List.of(Repository.root().resolve("ci").resolve(name).toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("GITHUB_STEP_SUMMARY", summary().toString());
        return Scripts.finish(builder);
    }
}
