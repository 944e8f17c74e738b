package weighbridge.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static weighbridge.simulator.Engine.refusal;
import static weighbridge.simulator.Shop.fixed;
import static weighbridge.simulator.Shop.forward;
import static weighbridge.simulator.Shop.forwards;
import static weighbridge.simulator.Shop.target;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weighbridge.simulator.aws.AwsException;
import weighbridge.simulator.aws.Service;
import weighbridge.simulator.provider.Faults;

class SimulatorTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private Shop shop;
    private Engine.Resource v7;
    private Engine.Resource v8;
    private Engine.Resource listener;

    @BeforeEach
    void deploy() {
        shop = new Shop();
        Engine.Resource network = shop.engine.create(Shop.NETWORK, "shop", "{'name':'shop'}");
        Engine.Resource service = shop.service("orders");
        shop.engine.create(
                Shop.SERVICE_ASSOCIATION,
                "orders",
                "{'serviceNetworkIdentifier':'" + network.id() + "','serviceIdentifier':'" + service.id() + "'}");
        v7 = shop.version("orders", 7);
        v8 = shop.version("orders", 8);
        listener = shop.listener(service, "https", 443, forwards(target(v7, 100)));
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI base = shop.simulator.endpoint("orders", 443);
        return client.send(
                HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private Map<String, Integer> answers(int requests) throws Exception {
        Map<String, Integer> answers = new HashMap<>();
        for (int i = 0; i < requests; i++) {
            answers.merge(get("/orders").body(), 1, Integer::sum);
        }
        return answers;
    }

    @Test
    void whatIsDeployedIsWhatAnswers() throws Exception {
        assertThat(answers(20)).containsExactly(Map.entry("7", 20));
        shop.rule(listener, "beta", 10, forward(target(v8, 100)));
        assertThat(get("/beta/x").body()).isEqualTo("8");
        shop.simulator.operator().setListenerWeights("orders", "https", Map.of("orders-v7", 1, "orders-v8", 1));
        assertThat(answers(100)).containsOnlyKeys("7", "8");
    }

    @Test
    void theSameSeedDrawsTheSameVersions() throws Exception {
        shop.simulator.operator().setListenerWeights("orders", "https", Map.of("orders-v7", 50, "orders-v8", 50));
        Map<String, Integer> first = answers(50);
        shop.close();
        deploy();
        shop.simulator.operator().setListenerWeights("orders", "https", Map.of("orders-v7", 50, "orders-v8", 50));
        assertThat(answers(50)).isEqualTo(first);
    }

    @Test
    void withoutThePermissionLatticeMayNotInvoke() throws Exception {
        assertThat(get("/orders").statusCode()).isEqualTo(200);
        shop.simulator.operator().removePermission(Shop.arn("orders", 7), "v7");
        assertThat(get("/orders").statusCode()).isGreaterThanOrEqualTo(500);
    }

    @Test
    void aPermissionForAnotherTargetGroupIsNone() throws Exception {
        shop.simulator.operator().removePermission(Shop.arn("orders", 7), "v7");
        shop.engine.create(
                Shop.PERMISSION,
                "other",
                "{'action':'lambda:InvokeFunction','function':'orders','qualifier':'7','statementId':'other',"
                        + "'principal':'vpc-lattice.amazonaws.com','sourceArn':'" + v8.text("arn") + "'}");
        assertThat(get("/orders").statusCode()).isGreaterThanOrEqualTo(500);
    }

    @Test
    void anOperatorMovesAPriorityThatTheProviderCannot() {
        shop.rule(listener, "beta", 10, fixed(404));
        shop.rule(listener, "other", 20, fixed(404));
        shop.simulator.operator().setRulePriority("orders", "https", "beta", 30);
        assertThat(shop.simulator.lattice().rules("orders", "https"))
                .extracting(rule -> rule.name() + " " + rule.priority())
                .containsExactly("other 20", "beta 30");
        assertThatThrownBy(() -> shop.simulator.operator().setRulePriority("orders", "https", "beta", 20))
                .isInstanceOf(AwsException.class)
                .hasMessageEndingWith("ConflictException: Priority 20 is in use by rule other");
    }

    @Test
    void aFailureOnRequestHappensOnce() {
        shop.simulator
                .faults()
                .failNext(
                        Faults.Call.CREATE,
                        Shop.SERVICE,
                        Service.LATTICE.refusal("CreateService", "ThrottlingException", 429, "Rate exceeded"));
        assertThat(refusal(() -> shop.service("payments")))
                .isEqualTo("creating VPCLattice Service (payments): operation error VPC Lattice: CreateService, https"
                        + " response error StatusCode: 429, RequestID: simulated, ThrottlingException: Rate exceeded");
        assertThat(shop.service("payments").id()).startsWith("svc-");
    }

    @Test
    void onlyNumberedVersionsOfThisAccountAndRegionArePublished() {
        RequestStreamHandler handler = (in, out, context) -> {};
        assertThatThrownBy(
                        () -> shop.simulator.publish("arn:aws:lambda:eu-west-1:111122223333:function:orders", handler))
                .hasMessageContaining("is not the ARN of a numbered function version, such as"
                        + " arn:aws:lambda:eu-west-1:111122223333:function:orders:7");
        assertThatThrownBy(() ->
                        shop.simulator.publish("arn:aws:lambda:eu-west-1:444455556666:function:orders:7", handler))
                .hasMessageContaining("is not in the simulator's account 111122223333 and Region eu-west-1");
    }

    @Test
    void aNameThatIsNotThereIsAnswersWithThoseThatAre() {
        assertThatThrownBy(() -> shop.simulator.lattice().service("payments"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no service payments; there are: [orders]");
    }

    @Test
    void closingFreesItsPorts() {
        int provider = shop.simulator.providerPort();
        int data = shop.simulator.endpoint("orders", 443).getPort();
        shop.close();
        assertThatThrownBy(() -> connect(provider)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> connect(data)).isInstanceOf(IOException.class);
    }

    private static void connect(int port) throws IOException {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
    }
}
