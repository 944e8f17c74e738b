package weighbridge.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weighbridge.config.StackFiles;

/** {@code ci/stacks.txt} says where CI deploys a stack, the stack's file says where it belongs: the same place. */
class StackTableTest {
    static List<StackTable.Line> lines() {
        return StackTable.read();
    }

    @Test
    void every_stack_file_has_a_line() {
        assertThat(StackFiles.under(Repository.root()))
                .extracting(file -> Repository.root().relativize(file).toString())
                .filteredOn(file -> !file.startsWith("examples/"))
                .containsExactlyInAnyOrderElementsOf(
                        lines().stream().map(StackTable.Line::file).toList());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void a_line_agrees_with_its_stack_file(StackTable.Line line) {
        String file = Repository.read(Repository.root().resolve(line.file()));

        Map<String, Object> config =
                Workflow.map(Workflow.map(Repository.parse(file)).get("config"));

        assertThat(config)
                .containsEntry("aws:region", line.region())
                .containsEntry("aws:allowedAccountIds", List.of(line.account()));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void a_job_can_look_its_stack_up(StackTable.Line line) {
        var ended = script(line.stack());

        assertThat(ended.stdout())
                .isEqualTo("stack=%s\nenvironment=%s\naccount=%s\nregion=%s\nfolder=.\nname=%s\n"
                        .formatted(line.stack(), line.environment(), line.account(), line.region(), line.stack()));
    }

    @Test
    void a_stack_that_is_not_there_is_an_error_that_names_those_that_are() {
        var ended = script("production");

        assertThat(ended.exitCode()).isOne();
        assertThat(ended.stdout()).isEmpty();
        assertThat(ended.stderr()).isEqualTo("stack: ci/stacks.txt has no stack production; it has: dev prod\n");
    }

    private static Repository.Ended script(String stack) {
        return Scripts.finish(
                new ProcessBuilder(Repository.root().resolve("ci/stack").toString(), stack));
    }
}
