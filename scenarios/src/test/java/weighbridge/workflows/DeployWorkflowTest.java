package weighbridge.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weighbridge.workflows.Workflow.Job;
import weighbridge.workflows.Workflow.Step;

/** How what was merged reaches the stacks. */
class DeployWorkflowTest {
    private final Workflow deploy = Workflow.named("deploy.yml");
    private final Job up = Workflow.named("deploy-stack.yml").job("up");

    @Test
    void stacks_are_deployed_in_the_order_of_the_table() {
        assertThat(deploy.jobs())
                .extracting(job -> job.at("with"))
                .isEqualTo(StackTable.read().stream()
                        .map(line -> Map.<String, Object>of("stack", line.stack(), "environment", line.environment()))
                        .toList());
        assertThat(deploy.jobs())
                .allSatisfy(
                        job -> assertThat(job.content()).containsEntry("uses", "./.github/workflows/deploy-stack.yml"));
        assertThat(deploy.job("prod").content()).containsEntry("needs", "dev");
    }

    @Test
    void every_stack_can_be_chosen_by_hand() {
        var inputs = Workflow.map(
                Workflow.map(deploy.triggers().get("workflow_dispatch")).get("inputs"));

        assertThat(Workflow.list(Workflow.map(inputs.get("stack")).get("options")))
                .containsExactly("all", "dev", "prod");
    }

    @Test
    void two_deployments_of_one_stack_never_meet_and_none_is_cut_off() {
        assertThat(up.at("concurrency"))
                .isEqualTo(Map.of("group", "deploy-${{ inputs.stack }}", "cancel-in-progress", false));
        assertThat(deploy.content()).doesNotContainKey("concurrency");
    }

    @Test
    void the_job_that_deploys_stands_in_the_protected_environment() {
        assertThat(up.content()).containsEntry("environment", "${{ inputs.environment }}");
        assertThat(up.step("Take the deploy role").with())
                .containsEntry(
                        "role-to-assume", "arn:aws:iam::${{ steps.stack.outputs.account }}:role/weighbridge-deploy")
                .containsEntry("allowed-account-ids", "${{ steps.stack.outputs.account }}");
    }

    @Test
    void nothing_but_mains_pack_judges() {
        assertThat(deploy.triggers()).containsOnlyKeys("push", "workflow_dispatch");
        assertThat(Workflow.map(deploy.triggers().get("push"))).containsEntry("branches", List.of("main"));
        assertThat(up.step("Deploy").run())
                .isEqualTo("./weighbridge -C \"$FOLDER\" up -s \"$NAME\" --yes --summary \"$GITHUB_STEP_SUMMARY\"");
        assertThat(up.steps().get(0).with()).doesNotContainKey("ref");
    }

    @Test
    void age_is_asked_and_all_is_built_before_there_are_credentials() {
        int credentials = up.indexOf("Take the deploy role");

        assertThat(up.step("Refuse what is no longer the newest").run())
                .isEqualTo("ci/newest \"$STACK\" \"$GITHUB_SHA\" origin/main");
        assertThat(up.indexOf("Refuse what is no longer the newest")).isLessThan(credentials);
        assertThat(up.indexOf("Build, before there are credentials")).isLessThan(credentials);
        assertThat(up.steps())
                .extracting(Step::uses)
                .filteredOn(uses -> uses.contains("credentials"))
                .hasSize(1);
    }

    /** One path of each kind that {@code ci/lib.sh} knows. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pulumi.yaml",
                "Pulumi.json",
                "Pulumi.prod.yaml",
                "services/orders/Pulumi.yaml",
                "services/orders/Pulumi.prod.yaml",
                "pom.xml",
                "src/main/java/weighbridge/App.java",
                "build/pom.xml",
                ".mvn/jvm.config",
                "policies/limits.prod.json",
                "policies/src/main/java/Rule.java",
                "ci/stacks.txt",
            })
    void a_merge_of_what_alters_a_deployment_starts_one(String path) {
        var patterns = Workflow.list(Workflow.map(deploy.triggers().get("push")).get("paths"));

        assertThat(patterns).anySatisfy(pattern -> assertThat(path).matches(regex((String) pattern)));
    }

    /** GitHub's patterns: {@code *} stays within a folder, {@code **} does not, and may be nothing before a slash. */
    private static String regex(String pattern) {
        return pattern.replace(".", "\\.")
                .replace("**/", "\1")
                .replace("**", "\0")
                .replace("*", "[^/]*")
                .replace("\0", ".*")
                .replace("\1", "(.*/)?");
    }
}
