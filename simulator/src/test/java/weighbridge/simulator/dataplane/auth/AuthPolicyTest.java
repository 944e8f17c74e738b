package weighbridge.simulator.dataplane.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weighbridge.simulator.dataplane.auth.AuthPolicy.Verdict;

/** How one policy judges; which policies are asked is AdmissionTest's. */
class AuthPolicyTest {
    private static final String SERVICE = "arn:aws:vpc-lattice:eu-west-1:111122223333:service/svc-1";
    private static final String CHECKOUT = "arn:aws:iam::111122223333:role/shop/checkout";

    private static Verdict judge(String policy, Optional<Caller> caller) {
        var request = new AuthRequest(caller, SERVICE + "/orders", Map.of("vpc-lattice-svcs:requestmethod", "GET"));
        return AuthPolicy.parse(policy.replace('\'', '"')).judge(request);
    }

    private static String statement(String effect, String principal, String more) {
        return "{'Effect':'" + effect + "','Principal':" + principal
                + ",'Action':'vpc-lattice-svcs:Invoke','Resource':'" + SERVICE + "/*'" + more + "}";
    }

    private static String policy(String... statements) {
        return "{'Version':'2012-10-17','Statement':[" + String.join(",", statements) + "]}";
    }

    private static Optional<Caller> checkout() {
        return Optional.of(Caller.of(CHECKOUT).inOrganization("o-a1b2c3d4e5"));
    }

    /** Principals as IAM writes them; a session is admitted through its role, everyone of an account through its root. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'*'                                                                | ALLOW   | ALLOW",
                "{'AWS':'*'}                                                        | ALLOW   | ALLOW",
                "{'AWS':'arn:aws:iam::111122223333:role/shop/checkout'}             | ALLOW   | NOTHING",
                "{'AWS':'arn:aws:sts::111122223333:assumed-role/checkout/simulated'}| ALLOW   | NOTHING",
                "{'AWS':['210987654321','arn:aws:iam::111122223333:root']}          | ALLOW   | NOTHING",
                "{'AWS':'111122223333'}                                             | ALLOW   | NOTHING",
                "{'AWS':'210987654321'}                                             | NOTHING | NOTHING",
                "{'AWS':'arn:aws:iam::111122223333:role/checkout'}                  | NOTHING | NOTHING",
            },
            quoteCharacter = '`')
    void aPrincipalIsARoleASessionAnAccountOrEverybody(String principal, Verdict signed, Verdict anonymous) {
        String policy = policy(statement("Allow", principal, ""));

        assertThat(judge(policy, checkout())).isEqualTo(signed);
        assertThat(judge(policy, Optional.empty())).isEqualTo(anonymous);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'StringEquals':{'aws:PrincipalOrgID':'o-a1b2c3d4e5'}}                       | ALLOW   | NOTHING",
                "{'StringEquals':{'aws:PrincipalOrgID':['o-zzzzzzzzzz','o-a1b2c3d4e5']}}      | ALLOW   | NOTHING",
                "{'StringEquals':{'aws:PrincipalOrgID':'o-zzzzzzzzzz'}}                       | NOTHING | NOTHING",
                "{'StringNotEqualsIgnoreCase':{'aws:PrincipalType':'anonymous'}}              | ALLOW   | NOTHING",
                "{'StringNotEquals':{'aws:PrincipalOrgID':'o-zzzzzzzzzz'}}                    | ALLOW   | ALLOW",
                "{'ArnLike':{'aws:PrincipalArn':'arn:aws:iam::*:role/shop/*'}}                | ALLOW   | NOTHING",
                "{'StringEquals':{'vpc-lattice-svcs:RequestMethod':'GET'}}                    | ALLOW   | ALLOW",
                "{'StringEquals':{'vpc-lattice-svcs:RequestMethod':'PUT'}}                    | NOTHING | NOTHING",
            },
            quoteCharacter = '`')
    void everyConditionMustHold(String condition, Verdict signed, Verdict anonymous) {
        String policy = policy(statement("Allow", "'*'", ",'Condition':" + condition));

        assertThat(judge(policy, checkout())).isEqualTo(signed);
        assertThat(judge(policy, Optional.empty())).isEqualTo(anonymous);
    }

    @Test
    void aDenyBeatsAnAllow() {
        assertThat(judge(
                        policy(
                                statement("Allow", "'*'", ""),
                                statement("Deny", "{'AWS':'arn:aws:iam::111122223333:root'}", "")),
                        checkout()))
                .isEqualTo(Verdict.DENY);
    }

    @Test
    void anotherActionOrAnotherServiceIsNotMeant() {
        String policy = policy(statement("Allow", "'*'", ""));

        assertThat(judge(policy.replace("svcs:Invoke", "svcs:Connect"), checkout()))
                .isEqualTo(Verdict.NOTHING);
        assertThat(judge(policy.replace("svc-1/*", "svc-1"), checkout())).isEqualTo(Verdict.NOTHING);
        assertThat(judge(policy.replace(SERVICE + "/*", "*"), checkout())).isEqualTo(Verdict.ALLOW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                        | The policy is not a JSON object",
                "{'Version':'2012-10-17'}                  | The policy has no Statement",
                "{'Statement':[{'Effect':'allow'}]}        | Effect is allow, neither Allow nor Deny",
                "{'Statement':[{'NotAction':'*'}]}         | Statement has the element NotAction; the simulator knows"
                        + " [Sid, Effect, Principal, Action, Resource, Condition]",
            },
            quoteCharacter = '`')
    void aBadDocumentIsRefused(String document, String message) {
        assertThatThrownBy(() -> AuthPolicy.parse(document.replace('\'', '"')))
                .isInstanceOf(BadPolicyException.class)
                .hasMessage(message);
    }

    /** Judging by a condition that is not known would prove nothing. */
    @Test
    void whatCannotBeJudgedIsRefused() {
        assertThatThrownBy(() -> judge(
                        policy(statement("Allow", "'*'", ",'Condition':{'StringEquals':{'aws:SourceVpc':'vpc-1'}}")),
                        checkout()))
                .hasMessage("the simulator does not simulate the condition key aws:SourceVpc");
        assertThatThrownBy(() -> judge(
                        policy(statement("Allow", "'*'", ",'Condition':{'Bool':{'aws:PrincipalArn':'true'}}")),
                        checkout()))
                .hasMessage("the simulator does not simulate the condition operator Bool");
        assertThatThrownBy(() ->
                        judge(policy(statement("Allow", "{'AWS':'arn:aws:iam::111122223333:role/*'}", "")), checkout()))
                .hasMessage("Invalid principal in policy: 'arn:aws:iam::111122223333:role/*' is a pattern");
    }
}
