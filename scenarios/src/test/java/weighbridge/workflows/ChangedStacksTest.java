package weighbridge.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ci/changed-stacks} and {@code ci/changed-program}, run in a real clone. */
class ChangedStacksTest {
    private static final String TABLE = """
            # stack    environment  account       region
            dev        dev          111122223333  eu-west-1
            dev-us     dev          111122223333  us-east-1

            prod       production   444455556666  eu-west-1
            services/orders/prod  production  444455556666  eu-west-1   # last
            """;

    @TempDir
    private Path folder;

    private Scripts clone;
    private String base;

    @BeforeEach
    void aCloneWithFourStacks() {
        clone = Scripts.inNewClone(folder);
        base = clone.commit(Map.of(
                "ci/stacks.txt", TABLE,
                "Pulumi.yaml", "name: weighbridge\n",
                "Pulumi.dev.yaml", "config: {}\n",
                "Pulumi.dev-us.yaml", "config: {}\n",
                "Pulumi.prod.yaml", "config: {}\n",
                "services/orders/Pulumi.prod.yaml", "config: {}\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "Pulumi.prod.yaml,                          prod",
        "Pulumi.dev.yaml,                           dev",
        "Pulumi.yaml,                               dev dev-us prod services/orders/prod",
        "pom.xml,                                   dev dev-us prod services/orders/prod",
        "src/main/java/weighbridge/App.java,        dev dev-us prod services/orders/prod",
        "build/pom.xml,                             dev dev-us prod services/orders/prod",
        ".mvn/jvm.config,                           dev dev-us prod services/orders/prod",
        "policies/pom.xml,                          dev dev-us prod services/orders/prod",
        "policies/.mvn/jvm.config,                  dev dev-us prod services/orders/prod",
        "policies/src/main/java/Rule.java,          dev dev-us prod services/orders/prod",
        "policies/limits.dev.json,                  dev dev-us",
        "policies/limits.dev-us.json,               dev-us",
        "policies/limits.prod.json,                 prod services/orders/prod",
        "policies/limits.orders.prod.json,          prod services/orders/prod",
        "services/orders/Pulumi.prod.yaml,          services/orders/prod",
        "services/orders/Pulumi.yaml,               dev dev-us prod services/orders/prod",
        "services/orders/README.md,                 ''",
        "policies/src/test/java/RuleTest.java,      ''",
        "policies/README.md,                        ''",
        "src/test/java/weighbridge/AppTest.java,    ''",
        "examples/from-code/Pulumi.dev.yaml,        ''",
        "src/test/resources/broken/a/Pulumi.x.yaml, ''",
        "simulator/src/main/java/Simulator.java,    ''",
        "docs/ci.md,                                ''",
        "a name with spaces/ünicode.md,             ''",
    })
    void a_changed_path_previews(String path, String stacks) {
        String head = clone.commit(Map.of(path, "changed: true\n"));

        assertThat(changed(base, head)).isEqualTo(stacks);
    }

    @ParameterizedTest
    @CsvSource({
        "src/main/java/weighbridge/App.java, true",
        "pom.xml,                            true",
        "build/pom.xml,                      true",
        ".mvn/extensions.xml,                true",
        "Pulumi.yaml,                        true",
        "Pulumi.json,                        true",
        "services/orders/Pulumi.yaml,        true",
        "services/orders/Pulumi.prod.yaml,   false",
        "examples/from-code/Pulumi.yaml,     false",
        "Pulumi.prod.yaml,                   false",
        "policies/pom.xml,                   false",
        "policies/.mvn/jvm.config,           false",
        "policies/limits.prod.json,          false",
        "cli/pom.xml,                        false",
        "docs/ci.md,                         false",
    })
    void only_these_let_the_changes_own_code_run(String path, String expected) {
        String head = clone.commit(Map.of(path, "changed: true\n"));

        var ended = clone.script("changed-program", base, head);

        assertThat(ended.stdout().strip()).isEqualTo(expected);
        assertThat(ended.exitCode()).isZero();
    }

    @Test
    void the_matrix_has_what_a_job_needs() {
        String head = clone.commit(Map.of("Pulumi.prod.yaml", "config: { a: b }\n"));

        var ended = clone.script("changed-stacks", base, head);

        assertThat(ended.stdout())
                .isEqualTo(
                        "[{\"stack\":\"prod\",\"environment\":\"production\",\"account\":\"444455556666\",\"region\":\"eu-west-1\"}]\n");
    }

    @Test
    void what_the_target_branch_got_meanwhile_is_not_the_changes_doing() {
        clone.git("checkout", "--quiet", "-b", "change");
        String head = clone.commit(Map.of("Pulumi.dev.yaml", "config: { a: b }\n"));
        clone.git("checkout", "--quiet", "main");
        String moved = clone.commit(Map.of("Pulumi.prod.yaml", "config: { a: b }\n"));

        assertThat(changed(moved, head)).isEqualTo("dev");
    }

    @Test
    void the_commit_that_would_merge_a_change_counts_the_change_alone() {
        clone.git("checkout", "--quiet", "-b", "change");
        clone.commit(Map.of("Pulumi.dev.yaml", "config: { a: b }\n"));
        clone.git("checkout", "--quiet", "main");
        String moved = clone.commit(Map.of("Pulumi.prod.yaml", "config: { a: b }\n"));
        clone.git("merge", "--quiet", "--no-edit", "change");

        assertThat(changed(moved, "HEAD")).isEqualTo("dev");
    }

    @Test
    void a_removed_stack_has_nothing_to_preview() {
        var without = new HashMap<String, String>();
        without.put("Pulumi.dev-us.yaml", null);
        String head = clone.commit(without);

        assertThat(changed(base, head)).isEmpty();
    }

    @Test
    void a_renamed_stack_file_is_two_changes() {
        clone.git("mv", "Pulumi.dev-us.yaml", "Pulumi.us.yaml");
        String head = clone.commit(Map.of());

        var ended = clone.script("changed-stacks", base, head);

        assertThat(ended.exitCode()).isOne();
        assertThat(ended.stderr()).contains("Pulumi.us.yaml");
    }

    @Test
    void a_stack_that_the_table_does_not_name_is_not_passed_over() {
        String head = clone.commit(Map.of("Pulumi.test.yaml", "config: {}\n"));

        var ended = clone.script("changed-stacks", base, head);

        assertThat(ended.exitCode()).isOne();
        assertThat(ended.stdout()).isEmpty();
        assertThat(ended.stderr())
                .isEqualTo(
                        "changed-stacks: Pulumi.test.yaml is a stack that ci/stacks.txt does not name on the target branch, so"
                                + " nothing can preview it: merge its line in ci/stacks.txt first (see docs/ci.md), then this change\n");
    }

    @Test
    void neither_is_one_in_a_service_folder() {
        String head = clone.commit(Map.of("services/payments/Pulumi.prod.yaml", "config: {}\n"));

        var ended = clone.script("changed-stacks", base, head);

        assertThat(ended.exitCode()).isOne();
        assertThat(ended.stderr())
                .startsWith(
                        "changed-stacks: services/payments/Pulumi.prod.yaml is a stack that ci/stacks.txt does not name");
    }

    @Test
    void all_stacks_are_those_of_the_table() {
        var ended = clone.script("all-stacks");

        assertThat(ended.stdout())
                .contains("{\"stack\":\"services/orders/prod\",\"environment\":\"production\",")
                .isEqualTo(clone.script("changed-stacks", base, clone.commit(Map.of("pom.xml", "changed")))
                        .stdout());
    }

    @Test
    void a_commit_that_the_clone_does_not_have_is_an_error_and_no_empty_answer() {
        for (String script : new String[] {"changed-stacks", "changed-program"}) {
            var ended = clone.script(script, "0123456789012345678901234567890123456789", "HEAD");

            assertThat(ended.exitCode()).isOne();
            assertThat(ended.stdout()).isEmpty();
            assertThat(ended.stderr()).contains("is no commit of this clone: fetch the whole history");
        }
    }

    private String changed(String from, String to) {
        var ended = clone.script("changed-stacks", from, to);
        assertThat(ended.stderr()).isEmpty();
        assertThat(ended.exitCode()).isZero();
        return String.join(
                " ",
                Workflow.list(Repository.parse(ended.stdout())).stream()
                        .map(entry -> (String) Workflow.map(entry).get("stack"))
                        .toList());
    }
}
