package weighbridge.access;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.Stacks.aStack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import weighbridge.Declared;
import weighbridge.config.Access;
import weighbridge.config.AccessLogs;
import weighbridge.config.Caller;
import weighbridge.config.NetworkConfig;
import weighbridge.config.ServiceConfig;

class GuardTest {
    private static final String POLICY = "aws:vpclattice/authPolicy:AuthPolicy";
    private static final String SERVICE = "aws:vpclattice/service:Service";
    private static final String NETWORK = "aws:vpclattice/serviceNetwork:ServiceNetwork";
    private static final String SERVICE_ARN = "arn:aws:vpc-lattice:eu-west-1:111122223333:service/svc-orders";

    private static ServiceConfig service(Access access) {
        return new ServiceConfig("orders", access, new AccessLogs.None(), Optional.empty());
    }

    private static Access callers(String... callers) {
        return new Access.Iam(List.of(callers).stream().map(Caller::of).toList());
    }

    private static NetworkConfig network(Access access) {
        return new NetworkConfig.Owned("shop", access, new AccessLogs.None(), List.of(), List.of());
    }

    @Test
    void callers_may_invoke_this_service_and_nothing_else() {
        var declared = Declared.by(
                aStack().service(service(callers("arn:aws:iam::123456789012:role/checkout", "210987654321")))
                        .build());

        assertThat(declared.one(SERVICE, "orders").at("authType")).isEqualTo("AWS_IAM");
        assertThat(declared.one(POLICY, "orders").parent()).isEqualTo("weighbridge:index:Service orders");
        assertThat(declared.one(POLICY, "orders").inputs())
                .isEqualTo(Map.of(
                        "resourceIdentifier",
                        SERVICE_ARN,
                        "policy",
                        "{ \"Version\": \"2012-10-17\", \"Statement\": [{ \"Sid\": \"Callers\", \"Effect\": \"Allow\","
                                + " \"Principal\": { \"AWS\": [\"arn:aws:iam::123456789012:role/checkout\","
                                + " \"arn:aws:iam::210987654321:root\"] }, \"Action\": \"vpc-lattice-svcs:Invoke\","
                                + " \"Resource\": \"" + SERVICE_ARN + "/*\" }] }"));
    }

    @Test
    void an_organization_is_everybody_with_its_id_and_everybody_is_said_outright() {
        assertThat(new AuthDocument(
                                "aws",
                                "*",
                                List.of(
                                        new Caller.Organization("o-a1b2c3d4e5"),
                                        new Caller.Organization("o-0000000000")))
                        .json())
                .isEqualTo("{ \"Version\": \"2012-10-17\", \"Statement\": [{ \"Sid\": \"Organizations\", \"Effect\":"
                        + " \"Allow\", \"Principal\": \"*\", \"Condition\": { \"StringEquals\": {"
                        + " \"aws:PrincipalOrgID\": [\"o-0000000000\", \"o-a1b2c3d4e5\"] } }, \"Action\":"
                        + " \"vpc-lattice-svcs:Invoke\", \"Resource\": \"*\" }] }");
        assertThat(new AuthDocument("aws", "*", List.of(new Caller.Anyone())).json())
                .isEqualTo("{ \"Version\": \"2012-10-17\", \"Statement\": [{ \"Sid\": \"Anyone\", \"Effect\":"
                        + " \"Allow\", \"Principal\": \"*\", \"Action\": \"vpc-lattice-svcs:Invoke\", \"Resource\":"
                        + " \"*\" }] }");
    }

    @Test
    void the_order_of_callers_changes_nothing() {
        List<Caller> callers = new ArrayList<>(List.of(
                Caller.of("arn:aws:iam::123456789012:role/checkout"),
                Caller.of("o-a1b2c3d4e5"),
                Caller.of("210987654321")));
        String one = new AuthDocument("aws", "*", callers).json();
        Collections.reverse(callers);

        assertThat(new AuthDocument("aws", "*", callers).json()).isEqualTo(one);
    }

    /** {@code CallersCheck} reckons without making one. */
    @Test
    void as_many_callers_as_check_lets_pass_make_a_policy_that_lattice_takes() {
        List<Caller> callers = new ArrayList<>(List.of(new Caller.Anyone(), new Caller.Organization("o-a1b2c3d4e5")));
        LongStream.range(0, 260).forEach(i -> callers.add(new Caller.Account(Long.toString(100_000_000_000L + i))));

        assertThat(new AuthDocument("aws", SERVICE_ARN + "-0a1b2c3d4e5f60718/*", callers).json())
                .hasSizeBetween(9_000, 10_000);
    }

    @Test
    void an_account_is_of_the_partition_that_the_service_is_in() {
        assertThat(new AuthDocument("aws-cn", "*", List.of(new Caller.Account("210987654321"))).json())
                .contains("\"arn:aws-cn:iam::210987654321:root\"");
    }

    @Test
    void an_open_service_has_no_policy_and_its_auth_type_is_said() {
        var declared = Declared.by(aStack().build());

        assertThat(declared.one(SERVICE, "orders").at("authType")).isEqualTo("NONE");
        assertThat(declared.one(NETWORK, "network").at("authType")).isEqualTo("NONE");
        assertThat(declared.keys()).noneMatch(key -> key.startsWith(POLICY));
    }

    @Test
    void a_network_lets_its_callers_through_to_every_service_in_it() {
        var declared = Declared.by(aStack().network(network(callers("arn:aws:iam::123456789012:role/checkout")))
                .build());

        assertThat(declared.one(NETWORK, "network").at("authType")).isEqualTo("AWS_IAM");
        assertThat(declared.one(POLICY, "network").at("resourceIdentifier")).isEqualTo("arn:network");
        assertThat(declared.one(POLICY, "network").at("policy").toString())
                .endsWith("\"Action\": \"vpc-lattice-svcs:Invoke\", \"Resource\": \"*\" }] }");
        assertThat(declared.one(POLICY, "network").parent()).isEqualTo("weighbridge:index:Network network");
    }

    /** The provider would leave it on the old service, and go on reading it there. */
    @Test
    void a_policy_moves_to_what_it_guards_as_a_replacement() {
        var declared =
                Declared.by(aStack().service(service(callers("210987654321"))).build());

        assertThat(declared.one(POLICY, "orders").custom().getReplaceOnChanges())
                .containsExactly("resourceIdentifier");
    }
}
