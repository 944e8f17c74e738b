package weighbridge.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkflowChecksTest {
    static List<Workflow> workflows() {
        return Workflow.all();
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void our_workflows_have_no_finding(Workflow workflow) {
        assertThat(WorkflowChecks.all(workflow)).isEmpty();
    }

    @Test
    void all_five_workflows_are_read() {
        assertThat(Workflow.all())
                .extracting(Workflow::name)
                .containsExactly("deploy-stack.yml", "deploy.yml", "drift.yml", "pull-request.yml", "test.yml");
    }

    /** A check that cannot fail proves nothing: this workflow does everything wrong. */
    @Test
    void every_check_finds_what_it_is_for() {
        var workflow = Workflow.of("bad.yml", """
                on:
                  pull_request_target:
                permissions:
                  contents: read
                jobs:
                  one:
                    steps:
                      - uses: actions/checkout@v6
                      - uses: actions/cache@cdf6c1fa76f9f475f3d7449005a359c84ca0f306
                      - run: echo "${{ github.event.pull_request.title }}"
                        env:
                          KEY: ${{ secrets.KEY }}
                          AWS_SECRET_ACCESS_KEY: abc
                  two:
                    permissions:
                      contents: write
                      id-token: write
                """);

        assertThat(WorkflowChecks.all(workflow))
                .containsExactly(
                        "bad.yml: not pinned by commit and version: actions/checkout@v6",
                        "bad.yml: not pinned by commit and version: actions/cache@cdf6c1fa76f9f475f3d7449005a359c84ca0f306",
                        "bad.yml: long-lived secret: ${{ secrets.KEY }}",
                        "bad.yml: long-lived secret: AWS_SECRET_ACCESS_KEY",
                        "bad.yml: trigger pull_request_target",
                        "bad.yml: permissions at the top are not {}",
                        "bad.yml: job one has no permissions",
                        "bad.yml: job two may write contents",
                        "bad.yml: expression in a script: ${{ github.event.pull_request.title }}",
                        "bad.yml: job one keeps the token in its checkout");
    }
}
