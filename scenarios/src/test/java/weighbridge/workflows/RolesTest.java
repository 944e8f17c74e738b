package weighbridge.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The policies in {@code docs/roles}: least rights, and a reason for each statement. */
class RolesTest {
    private static final String PAGE = Repository.read(Repository.root().resolve("docs/roles/README.md"));

    /** One statement of a policy file. */
    record Statement(String file, Map<String, Object> content) {
        String sid() {
            return (String) content.get("Sid");
        }

        boolean isTrust() {
            return file.contains("-trust");
        }

        List<Object> actions() {
            return oneOrMany("Action");
        }

        List<Object> resources() {
            return oneOrMany("Resource");
        }

        private List<Object> oneOrMany(String key) {
            Object value = content.get(key);
            return value instanceof String ? List.of(value) : Workflow.list(value);
        }

        /** The last cell of the statement's row: in the page's section for its file, or in the table of trust policies. */
        List<String> reasons() {
            String row = isTrust() ? "| %s | `%s` | ".formatted(file, sid()) : "| `%s` | ".formatted(sid());
            return (isTrust() ? PAGE : section())
                    .lines()
                    .filter(line -> line.startsWith(row))
                    .map(line ->
                            line.substring(row.length()).replaceAll("\\|$", "").strip())
                    .toList();
        }

        private String section() {
            int start = PAGE.indexOf("\n## " + file + "\n");
            assertThat(start).as("a section '## %s'", file).isNotNegative();
            int end = PAGE.indexOf("\n## ", start + 1);
            return PAGE.substring(start, end < 0 ? PAGE.length() : end);
        }

        @Override
        public String toString() {
            return file + " " + sid();
        }
    }

    static Stream<Statement> statements() {
        return Repository.files("docs/roles", "*.json").stream().flatMap(RolesTest::statementsOf);
    }

    static Stream<Statement> trusts() {
        return statements().filter(Statement::isTrust);
    }

    static Stream<Statement> permissions() {
        return statements().filter(statement -> !statement.isTrust());
    }

    private static Stream<Statement> statementsOf(Path file) {
        var policy = Workflow.map(Repository.parse(Repository.read(file)));
        return Workflow.list(policy.get("Statement")).stream()
                .map(statement -> new Statement(file.getFileName().toString(), Workflow.map(statement)));
    }

    private static List<Statement> of(String file) {
        return statements().filter(statement -> statement.file().equals(file)).toList();
    }

    @ParameterizedTest
    @MethodSource("statements")
    void has_exactly_one_reason(Statement statement) {
        assertThat(statement.sid()).matches("[A-Za-z0-9]+");
        assertThat(statement.reasons()).singleElement().asString().hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("statements")
    void allows_named_actions_only(Statement statement) {
        assertThat(statement.content()).containsEntry("Effect", "Allow").doesNotContainKeys("NotAction", "NotResource");
        assertThat(statement.actions())
                .isNotEmpty()
                .allSatisfy(action -> assertThat((String) action).matches("[a-z0-9-]+:[A-Za-z]+"));
    }

    @ParameterizedTest
    @MethodSource("permissions")
    void names_its_resources_or_says_why_it_cannot(Statement statement) {
        assertThat(statement.resources()).isNotEmpty();
        if (statement.resources().contains("*")) {
            assertThat(statement.reasons().get(0)).contains("`Resource` is `*` because");
            assertThat(statement.content()).containsKey("Condition");
        }
    }

    @Test
    void a_preview_can_read_its_state_and_do_nothing_else() {
        assertThat(of("preview.json"))
                .flatExtracting(Statement::actions)
                .containsExactly("s3:ListBucket", "s3:GetObject", "kms:Decrypt");
    }

    private static List<Object> deployment() {
        return permissions()
                .filter(statement -> statement.file().startsWith("deploy"))
                .flatMap(statement -> statement.actions().stream())
                .toList();
    }

    /** Apart from what a deployment reads in order to write. */
    @Test
    void a_comparison_may_read_all_that_a_deployment_reads_back_and_write_nothing() {
        var deployment = deployment().stream()
                .filter(action -> ((String) action).matches("(?!s3:|ec2:)[a-z0-9-]+:(Get|List|Describe).*"))
                .filter(action ->
                        !((String) action).matches("logs:.*Deliver.*|logs:.*ResourcePolicies|route53:GetChange"));

        assertThat(of("drift.json")).flatExtracting(Statement::actions).containsAll(deployment.toList());
        assertThat(of("drift.json"))
                .flatExtracting(Statement::actions)
                .allSatisfy(
                        action -> assertThat((String) action).matches("kms:Decrypt|[a-z0-9-]+:(Get|List|Describe).*"));
    }

    /** Each type that the program's code names, with what creating and deleting it takes. */
    @ParameterizedTest
    @MethodSource("declaredTypes")
    void whatever_the_program_declares_may_be_made_and_removed(String type) {
        assertThat(Rights.BY_TYPE).as("add the rights that %s takes", type).containsKey(type);
        assertThat(deployment()).containsAll(Rights.BY_TYPE.get(type));
    }

    static Stream<String> declaredTypes() throws IOException {
        Pattern type = Pattern.compile("com\\.pulumi\\.aws\\.([a-z0-9]+\\.[A-Z]\\w+)");
        try (Stream<Path> files = Files.walk(Repository.root().resolve("src/main/java"))) {
            return files
                    .filter(Files::isRegularFile)
                    .flatMap(file -> type.matcher(Repository.read(file)).results())
                    .map(result -> result.group(1))
                    .filter(name -> !name.endsWith("Args"))
                    .collect(Collectors.toCollection(TreeSet::new))
                    .stream();
        }
    }

    /** The quota of a managed policy ("IAM and AWS STS quotas"); white space does not count. */
    @ParameterizedTest
    @MethodSource("files")
    void a_policy_is_short_enough_to_be_a_managed_one(Path file) {
        assertThat(Repository.read(file).replaceAll("\\s", "")).hasSizeLessThanOrEqualTo(6144);
    }

    static Stream<Path> files() {
        return Repository.files("docs/roles", "*.json").stream();
    }

    @Test
    void the_page_has_no_reason_for_a_statement_that_is_gone() {
        var sids = statements().map(Statement::sid).toList();

        assertThat(PAGE.lines().filter(line -> line.matches("\\| `[A-Z]\\w+` \\|.*")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(sids).contains(line.substring(3, line.indexOf('`', 3))));
    }

    @ParameterizedTest
    @MethodSource("trusts")
    void a_trust_policy_takes_one_subject_and_no_pattern(Statement statement) {
        var conditions = Workflow.map(statement.content().get("Condition"));
        assertThat(conditions).containsOnlyKeys("StringEquals");
        var equal = Workflow.map(conditions.get("StringEquals"));
        assertThat(equal).containsEntry("token.actions.githubusercontent.com:aud", "sts.amazonaws.com");
        assertThat(equal.values())
                .allSatisfy(value -> assertThat(value.toString()).doesNotContain("*"));
        assertThat(equal.get("token.actions.githubusercontent.com:sub")).isEqualTo(subjectOf(statement.file()));
    }

    /** A deploy role for each environment of the table; the preview role for pull requests. */
    private static String subjectOf(String file) {
        if (file.equals("preview-trust.json")) {
            return "repo:example-org/weighbridge:pull_request";
        }
        if (file.equals("drift-trust.json")) {
            return "repo:example-org/weighbridge:ref:refs/heads/main";
        }
        String environment = file.substring("deploy-trust.".length(), file.length() - ".json".length());
        assertThat(StackTable.read()).extracting(StackTable.Line::environment).contains(environment);
        return "repo:example-org/weighbridge:environment:" + environment;
    }

    @Test
    void the_workflows_use_the_bucket_that_the_roles_may_use() {
        StackTable.Line dev = StackTable.read().get(0);
        String bucket = "arn:aws:s3:::weighbridge-state-" + dev.account() + "-" + dev.region();

        for (String file : List.of("preview.json", "drift.json", "deploy.json")) {
            assertThat(of(file).get(0).resources()).as(file).isEqualTo(List.of(bucket));
        }
        assertThat(Workflow.named("pull-request.yml").job("preview").at("env").get("PULUMI_BACKEND_URL"))
                .isEqualTo(
                        "s3://weighbridge-state-${{ matrix.account }}-${{ matrix.region }}?region=${{ matrix.region }}");
        assertThat(Workflow.named("drift.yml").text())
                .contains("s3://weighbridge-state-${{ matrix.account }}-${{ matrix.region }}?region=");
        assertThat(Workflow.named("deploy-stack.yml").text())
                .contains(
                        "s3://weighbridge-state-${{ steps.stack.outputs.account }}-${{ steps.stack.outputs.region }}?region=");
    }

    @Test
    void only_the_workflow_that_compares_may_take_the_drift_role() {
        assertThat(of("drift-trust.json").get(0).content().toString())
                .contains("example-org/weighbridge/.github/workflows/drift.yml@refs/heads/main");
    }

    @Test
    void only_the_workflow_that_deploys_may_take_the_deploy_role() {
        for (StackTable.Line line : StackTable.read()) {
            var trust =
                    of("deploy-trust." + line.environment() + ".json").get(0).content();

            assertThat(Workflow.map(Workflow.map(trust.get("Condition")).get("StringEquals")))
                    .containsEntry(
                            "token.actions.githubusercontent.com:job_workflow_ref",
                            "example-org/weighbridge/.github/workflows/deploy-stack.yml@refs/heads/main");
            assertThat(trust.get("Principal").toString()).contains(line.account());
        }
    }
}
