package weighbridge.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ci/newest}: a deployment that ran late must not put older weights back. */
class NewestTest {
    @TempDir
    private Path folder;

    private Scripts clone;
    private String merged;

    @BeforeEach
    void aMergedChange() {
        clone = Scripts.inNewClone(folder);
        merged = clone.commit(Map.of("Pulumi.dev.yaml", "config: {}\n", "Pulumi.prod.yaml", "config: {}\n"));
    }

    @Test
    void mains_newest_commit_may_be_deployed() {
        assertThat(clone.script("newest", "prod", merged, "main").exitCode()).isZero();
    }

    @Test
    void later_commits_that_do_not_touch_the_stack_do_not_matter() {
        clone.commit(Map.of("docs/page.md", "text\n"));
        clone.commit(Map.of("Pulumi.dev.yaml", "config: { a: b }\n"));

        assertThat(clone.script("newest", "prod", merged, "main").exitCode()).isZero();
    }

    @Test
    void a_later_commit_to_the_stack_goes_first() {
        clone.commit(Map.of("Pulumi.prod.yaml", "config: { a: b }\n"));

        var ended = clone.script("newest", "prod", merged, "main");

        assertThat(ended.exitCode()).isOne();
        assertThat(ended.stderr())
                .isEqualTo("newest: main has later commits that change prod: deploy the newest of them, not " + merged
                        + "\n");
    }

    @Test
    void a_commit_that_was_not_merged_is_not_deployed() {
        clone.git("checkout", "--quiet", "-b", "change");
        String head = clone.commit(Map.of("Pulumi.prod.yaml", "config: { a: b }\n"));

        var ended = clone.script("newest", "prod", head, "main");

        assertThat(ended.exitCode()).isOne();
        assertThat(ended.stderr()).isEqualTo("newest: " + head + " is not on main: only what was merged is deployed\n");
    }

    @Test
    void a_later_stack_without_a_line_in_the_table_is_no_licence_to_deploy() {
        clone.commit(Map.of("Pulumi.test.yaml", "config: {}\n"));

        assertThat(clone.script("newest", "prod", merged, "main").exitCode()).isOne();
    }
}
