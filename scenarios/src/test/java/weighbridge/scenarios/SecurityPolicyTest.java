package weighbridge.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weighbridge.scenarios.Engine.Judged;
import weighbridge.simulator.dataplane.auth.Caller;

/** One security policy in stack config, from an open service to a guarded one and back, with the real engine. */
final class SecurityPolicyTest {
    private static final String CERTIFICATE =
            "arn:aws:acm:eu-west-1:111122223333:certificate/7ab63972-b505-4e2a-820d-6f5d31234567";
    private static final String OPEN = """
            weighbridge:network:
              name: shop-test
              vpcs: [{ id: vpc-0a1b2c3d4e5f60718, securityGroups: [sg-0a1b2c3d4e5f60718] }]
            weighbridge:service:
              name: orders
              domain: { name: orders.shop.internal, certificate: "%s" }
            """.formatted(CERTIFICATE);
    private static final String GUARDED = """
            weighbridge:network:
              name: shop-test
              auth: iam
              accessLogs: { retention: 90 }
              vpcs: [{ id: vpc-0a1b2c3d4e5f60718, securityGroups: [sg-0a1b2c3d4e5f60718] }]
            weighbridge:service:
              name: orders
              auth: iam
              callers: ["arn:aws:iam::111122223333:role/checkout", "210987654321", o-a1b2c3d4e5]
              accessLogs: arn:aws:s3:::lattice-logs
              domain: { name: orders.shop.internal, certificate: "%s" }
            """.formatted(CERTIFICATE);
    private static final Caller CHECKOUT = Caller.of("arn:aws:iam::111122223333:role/checkout");
    private static final Caller STRANGER = Caller.of("arn:aws:iam::111122223333:role/stranger");

    private final HttpClient client = HttpClient.newHttpClient();
    private Engine engine;

    @BeforeEach
    void startEngine() throws IOException {
        engine = Engine.start();
        engine.simulator().operator().addCertificate(CERTIFICATE, "orders.shop.internal");
        engine.simulator().operator().createBucket("lattice-logs");
        deploy(OPEN);
    }

    @AfterEach
    void stopEngine() throws IOException {
        engine.close();
    }

    @Test
    void aServiceIsGuardedAndOpenedAgain() throws Exception {
        assertThat(get("/orders")).isEqualTo(200);
        assertThat(log("log-group:/aws/vendedlogs/vpc-lattice/service/orders:*"))
                .hasSize(1);

        change(GUARDED);
        expectNoChanges();
        assertThat(get("/orders", CHECKOUT)).isEqualTo(200);
        assertThat(get("/orders", Caller.of("arn:aws:iam::210987654321:user/anna")))
                .isEqualTo(200);
        assertThat(get("/orders", STRANGER.inOrganization("o-a1b2c3d4e5"))).isEqualTo(200);
        assertThat(get("/orders", STRANGER)).isEqualTo(403);
        assertThat(get("/orders")).isEqualTo(403);

        assertThat(callers("log-group:/aws/vendedlogs/vpc-lattice/servicenetwork/shop-test:*"))
                .endsWith(
                        "200 - arn:aws:sts::111122223333:assumed-role/checkout/simulated",
                        "200 - arn:aws:iam::210987654321:user/anna",
                        "200 - arn:aws:sts::111122223333:assumed-role/stranger/simulated",
                        "403 Network arn:aws:sts::111122223333:assumed-role/stranger/simulated",
                        "403 Network -")
                .as("and the first, while everything was open")
                .hasSize(6);
        assertThat(engine.simulator().accessLog("arn:aws:s3:::lattice-logs")).hasSize(5);

        deploy(GUARDED.replace("shop-test", "mall-test"));
        assertThat(get("/orders", CHECKOUT)).isEqualTo(200);
        assertThat(get("/orders", STRANGER)).isEqualTo(403);
        assertThat(log("log-group:/aws/vendedlogs/vpc-lattice/servicenetwork/mall-test:*"))
                .as("network, policy and log of another name")
                .hasSize(2);

        deploy(OPEN.replace("shop-test", "mall-test"));
        assertThat(get("/orders")).isEqualTo(200);
        assertThat(engine.simulator().lattice().authPolicies()).isEmpty();
        expectNoChanges();

        engine.destroy();
        assertThat(engine.simulator().isEmpty()).isTrue();
    }

    private void deploy(String access) throws IOException {
        engine.deployUnjudged(Scenario.base().with(StackYaml.of(access)));
    }

    private void change(String access) throws IOException {
        engine.write(Scenario.base().with(StackYaml.of(access)));
        List<String> passedOn = new ArrayList<>(engine.without("secure-edge"));
        passedOn.add("--yes");
        Judged up = engine.judge("up", passedOn);
        assertThat(up.exitCode()).as(up.output()).isZero();
    }

    private void expectNoChanges() throws IOException {
        Judged preview = engine.judge("preview", List.of("--refresh", "--expect-no-changes"));
        assertThat(preview.exitCode()).as(preview.output()).isZero();
    }

    private int get(String path, Caller... signers) throws Exception {
        URI base = engine.simulator().endpoint("orders", 443);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        for (Caller signer : signers) {
            request.header(Caller.HEADER, signer.header());
        }
        return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private List<String> log(String group) {
        return engine.simulator().accessLog("arn:aws:logs:eu-west-1:111122223333:" + group);
    }

    /** A line each: status, who refused it, and who called. */
    private List<String> callers(String group) {
        return log(group).stream()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .map(SecurityPolicyTest::caller)
                .toList();
    }

    private static String caller(JsonObject entry) {
        return entry.get("responseCode").getAsString() + " "
                + entry.get("authDeniedReason").getAsString() + " "
                + entry.get("callerPrincipal").getAsString();
    }
}
