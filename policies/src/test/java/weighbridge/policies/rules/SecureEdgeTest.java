package weighbridge.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.policies.change.APart.part;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.APart;
import weighbridge.policies.change.Deployed;
import weighbridge.policies.lattice.LatticeTypes;
import weighbridge.policies.lattice.PartTypes;
import weighbridge.policies.limits.PolicyConfigFile;
import weighbridge.policies.pack.Settings;
import weighbridge.policies.value.Values;

final class SecureEdgeTest {
    private static final APart SERVICE =
            part(PartTypes.SERVICE, "orders").with("authType", "AWS_IAM").with("arn", "arn:service/svc-1");
    private static final APart LOGS = part(PartTypes.ACCESS_LOGS, "orders").with("resourceIdentifier", "svc-1");

    @Test
    void aListenerTakesNoPlainHttp() {
        APart listener = part(LatticeTypes.LISTENER, "web");

        assertThat(verdict(listener.with("protocol", "HTTP")))
                .isEqualTo("listener web takes plain HTTP; requests come encrypted: set protocol to HTTPS");
        assertThat(verdict(listener.with("protocol", "HTTPS"))).isEqualTo("compliant");
        assertThat(verdict(listener.with("protocol", Values.UNKNOWN))).isEqualTo("undecided listener web protocol");
    }

    @Test
    void aServiceAsksForSignatures() {
        String refused = "service orders lets anybody in its networks call it (authType is %s); callers sign their"
                + " requests: set auth: iam with callers, or authType to AWS_IAM with an auth policy";

        assertThat(verdict(SERVICE.with("authType", "NONE"))).isEqualTo(refused.formatted("\"NONE\""));
        assertThat(verdict(SERVICE.with("authType", Values.ABSENT))).isEqualTo(refused.formatted("missing"));
        assertThat(verdict(SERVICE)).isEqualTo("compliant");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'Statement': [{'Effect': 'Allow', 'Principal': '*', 'Action': '*'}]} | statement 1",
                "{'Statement': {'Sid': 'All', 'Effect': 'Allow', 'Principal': {'AWS': ['*']}}} | statement All",
                "{'Statement': [{'Effect': 'Deny', 'Principal': '*'}, {'Effect': 'Allow', 'NotPrincipal': {'AWS': 'x'}}]} |"
                        + " statement 2",
                "{'Statement': [{'Effect': 'Allow', 'Principal': '*', 'Condition': {}}]} | statement 1"
            })
    void aPolicyThatIsOpenToEveryoneIsRefused(String policy, String statement) {
        assertThat(verdict(policy(policy)))
                .isEqualTo("auth policy orders lets everyone in (" + statement
                        + "); a policy names who may call: write their ARNs, or a condition on who they are");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'Statement': [{'Effect': 'Allow', 'Principal': {'AWS': 'arn:aws:iam::111122223333:role/checkout'}}]}",
                "{'Statement': [{'Effect': 'Deny', 'Principal': '*'}]}",
                "{'Statement': [{'Effect': 'Allow', 'Principal': '*', 'Condition': {'StringEquals': {'aws:PrincipalOrgID': 'o-1'}}}]}"
            })
    void oneThatNamesWhoMayCallPasses(String policy) {
        assertThat(verdict(policy(policy))).isEqualTo("compliant");
    }

    @Test
    void aPolicyThatNobodyCanReadDoesNotPass() {
        assertThat(verdict(policy("Allow all"))).startsWith("auth policy orders is no JSON");
        assertThat(verdict(policy("").with("policy", Values.UNKNOWN))).isEqualTo("undecided auth policy orders policy");
    }

    @Test
    void aServiceHasAccessLogs() {
        assertThat(judged(rule("{}"), SERVICE))
                .containsExactly(
                        "service orders has no access logs; each request leaves a line: subscribe a log group, a"
                                + " bucket or a stream to it");
        assertThat(judged(rule("{}"), SERVICE, LOGS)).isEmpty();
        assertThat(judged(
                        rule("{}"),
                        SERVICE.with("arn", Values.UNKNOWN),
                        LOGS.with("resourceIdentifier", Values.UNKNOWN).from("resourceIdentifier", SERVICE)))
                .isEmpty();
    }

    @Test
    void whatStoodSoBeforeIsWarnedOfForTheWayBackMustNotWaitForIt() {
        APart open = SERVICE.with("authType", "NONE");
        SecureEdge rule = new SecureEdge(() -> Deployed.with(List.of(open.asDeployed())));

        assertThat(Verdicts.shown(rule.judge(open.asResource())))
                .endsWith("with an auth policy (a warning: it stood so before this change)");
        assertThat(judged(rule, open))
                .singleElement()
                .asString()
                .endsWith("(a warning: it stood so before this change)");
        assertThat(Verdicts.shown(
                        new SecureEdge(() -> Deployed.with(List.of(SERVICE.asDeployed()))).judge(open.asResource())))
                .doesNotContain("a warning");
    }

    @Test
    void theLimitsSayWhatIsAskedFor() {
        SecureEdge tls = rule("{\"require\": [\"tls\"]}");

        assertThat(Verdicts.shown(tls.judge(SERVICE.with("authType", "NONE").asResource())))
                .isEqualTo("not applicable: the limits do not require auth");
        assertThat(judged(tls, SERVICE)).isEmpty();
        List<String> problems = new ArrayList<>();
        new SecureEdge(Baseline.NoChange::new)
                .configure(new Settings(
                        "secure-edge",
                        PolicyConfigFile.settings("{\"require\": [\"mtls\"], \"permit\": 1}"),
                        problems));
        assertThat(problems)
                .containsExactly(
                        "secure-edge.permit: unknown key; known are require: remove or rename it",
                        "secure-edge.require[0]: \"mtls\" is not allowed; write one of tls, auth, closed-policy,"
                                + " access-logs");
    }

    private static APart policy(String text) {
        return part(PartTypes.AUTH_POLICY, "orders").with("policy", text.replace('\'', '"'));
    }

    private static String verdict(APart part) {
        return Verdicts.shown(rule("{}").judge(part.asResource()));
    }

    private static List<String> judged(SecureEdge rule, APart... parts) {
        return rule.judgeStack(Stream.of(parts).map(APart::asResource).toList()).stream()
                .map(finding -> Verdicts.shown(finding.verdict()))
                .toList();
    }

    private static SecureEdge rule(String settings) {
        SecureEdge rule = new SecureEdge(Baseline.NoChange::new);
        rule.configure(new Settings("secure-edge", PolicyConfigFile.settings(settings), new ArrayList<>()));
        return rule;
    }
}
