package weighbridge.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weighbridge.workflows.Workflow.Job;
import weighbridge.workflows.Workflow.Step;

/** Who judges a pull request, and with what rights. */
class PullRequestWorkflowTest {
    private final Workflow workflow = Workflow.named("pull-request.yml");
    private final Job choose = workflow.job("choose");
    private final Job preview = workflow.job("preview");

    @Test
    void the_judge_is_the_target_branch() {
        assertThat(choose.step("Check out the judge").with())
                .containsEntry("ref", "${{ github.base_ref }}")
                .containsEntry("path", "judge");
        assertThat(choose.at("outputs")).containsEntry("judge", "${{ steps.choose.outputs.judge }}");
        assertThat(choose.step("Choose").run()).contains("judge=$(git -C ../judge rev-parse HEAD)");
        assertThat(preview.step("Check out the judge").with())
                .containsEntry("ref", "${{ needs.choose.outputs.judge }}")
                .containsEntry("path", "judge");
    }

    @Test
    void the_change_is_what_the_pull_request_would_merge() {
        for (Job job : List.of(choose, preview)) {
            assertThat(job.step("Check out the change").with())
                    .as(job.name())
                    .containsEntry("path", "change")
                    .doesNotContainKey("ref");
        }
    }

    @Test
    void beside_credentials_only_scripts_of_the_judge_are_called() {
        assertThat(preview.steps())
                .extracting(Step::run)
                .filteredOn(run -> !run.isEmpty())
                .containsExactly(
                        "judge/ci/prepare judge change \"$PROGRAM_CHANGED\"",
                        "judge/ci/preview judge change \"$STACK\" \"$PROGRAM_CHANGED\"");
        assertThat(choose.step("Choose").run())
                .contains("../judge/ci/changed-stacks", "../judge/ci/changed-program")
                .doesNotContain("./ci/");
    }

    /** A job of the same pull request that runs its code could have put that code into a cache. */
    @Test
    void beside_credentials_nothing_comes_from_a_cache() {
        assertThat(preview.steps()).extracting(Step::uses).noneMatch(uses -> uses.startsWith("actions/cache"));
        assertThat(preview.steps()).allSatisfy(step -> assertThat(step.with()).doesNotContainKey("cache"));
    }

    @Test
    void everything_is_built_before_there_are_credentials() {
        assertThat(preview.indexOf("Build, before there are credentials"))
                .isLessThan(preview.indexOf("Take the preview role"));
    }

    @Test
    void only_previews_get_a_token_and_only_the_preview_role() {
        assertThat(workflow.jobs())
                .filteredOn(job -> job.at("permissions").containsKey("id-token"))
                .extracting(Job::id)
                .containsExactly("preview");
        assertThat(preview.step("Take the preview role").with())
                .containsEntry("role-to-assume", "arn:aws:iam::${{ matrix.account }}:role/weighbridge-preview")
                .containsEntry("allowed-account-ids", "${{ matrix.account }}");
        assertThat(preview.content()).doesNotContainKey("environment");
    }

    @Test
    void a_preview_waits_for_no_deployment() {
        assertThat(workflow.jobs()).allSatisfy(job -> assertThat(job.content()).doesNotContainKey("concurrency"));
        assertThat(Workflow.map(workflow.content().get("concurrency"))
                        .get("group")
                        .toString())
                .startsWith("pull-request-");
    }

    @Test
    void a_forks_change_is_not_previewed_and_does_not_pass_for_previewed() {
        assertThat(preview.content().get("if").toString())
                .contains("github.event.pull_request.head.repo.full_name == github.repository");
        assertThat(judged("success", "success", "skipped", "[{\"stack\":\"dev\"}]")
                        .exitCode())
                .isOne();
    }

    @Test
    void the_one_required_check_passes_only_if_everything_did() {
        assertThat(judged("success", "success", "success", "[{\"stack\":\"dev\"}]")
                        .exitCode())
                .isZero();
        assertThat(judged("success", "success", "skipped", "[]").exitCode()).isZero();
        assertThat(judged("failure", "success", "success", "[]").exitCode()).isOne();
        assertThat(judged("success", "failure", "skipped", "").exitCode()).isOne();
        assertThat(judged("success", "success", "failure", "[{\"stack\":\"dev\"}]")
                        .exitCode())
                .isOne();
        assertThat(judged("success", "success", "cancelled", "[{\"stack\":\"dev\"}]")
                        .exitCode())
                .isOne();
        assertThat(workflow.job("judged").content())
                .containsEntry("if", "always()")
                .containsEntry("needs", List.of("check", "choose", "preview"));
    }

    /** Runs the script of the job {@code judged} as the runner would. */
    private Repository.Ended judged(String check, String choice, String previews, String stacks) {
        var builder = new ProcessBuilder(
                "bash", "-e", "-c", workflow.job("judged").steps().get(0).run());
        builder.environment().putAll(Map.of("CHECK", check, "CHOOSE", choice, "PREVIEW", previews, "STACKS", stacks));
        return Scripts.finish(builder);
    }
}
