package weighbridge.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weighbridge.workflows.Workflow.Job;
import weighbridge.workflows.Workflow.Step;

/** The nightly comparison: of every stack, by main's own code, with a role that cannot write. */
class DriftWorkflowTest {
    private final Workflow workflow = Workflow.named("drift.yml");
    private final Job compare = workflow.job("compare");

    @Test
    void runs_by_the_clock_and_by_hand() {
        assertThat(workflow.triggers()).containsOnlyKeys("schedule", "workflow_dispatch");
        assertThat(Workflow.list(workflow.triggers().get("schedule")))
                .singleElement()
                .asString()
                .matches("\\{cron=\\d+ \\d+ \\* \\* \\*}");
    }

    @Test
    void compares_every_stack_of_the_table() {
        assertThat(workflow.job("choose").step("List").run()).contains("stacks=$(ci/all-stacks)");
        assertThat(compare.at("strategy"))
                .containsEntry("matrix", Map.of("include", "${{ fromJSON(needs.choose.outputs.stacks) }}"))
                .containsEntry("fail-fast", false);
    }

    @Test
    void beside_credentials_only_the_comparison_runs() {
        assertThat(compare.steps())
                .extracting(Step::run)
                .filteredOn(run -> !run.isEmpty())
                .isEqualTo(List.of("./weighbridge preview --help", "ci/drift . \"$STACK\""));
        assertThat(compare.indexOf("Build, before there are credentials"))
                .isLessThan(compare.indexOf("Take the drift role"));
        assertThat(compare.step("Take the drift role").with())
                .containsEntry("role-to-assume", "arn:aws:iam::${{ matrix.account }}:role/weighbridge-drift");
    }
}
