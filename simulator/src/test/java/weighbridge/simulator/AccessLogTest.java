package weighbridge.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.simulator.Shop.forwards;
import static weighbridge.simulator.Shop.target;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weighbridge.simulator.dataplane.auth.Caller;

/** A line for each request, wherever somebody asked for it. */
class AccessLogTest {
    private static final String CHECKOUT = "arn:aws:iam::111122223333:role/checkout";

    private final MovableClock clock = MovableClock.at(Instant.parse("2026-03-01T12:00:00Z"));
    private Shop shop;
    private Engine.Resource network;
    private Engine.Resource service;
    private Engine.Resource v7;

    @BeforeEach
    void deploy() {
        shop = new Shop(SimulatorOptions.DEFAULT.withClock(clock));
        network = shop.engine.create(Shop.NETWORK, "shop", "{'name':'shop'}");
        service = shop.engine.create(Shop.SERVICE, "orders", "{'name':'orders','authType':'AWS_IAM'}");
        shop.engine.create(
                Shop.SERVICE_ASSOCIATION,
                "orders",
                "{'serviceNetworkIdentifier':'" + network.id() + "','serviceIdentifier':'" + service.id() + "'}");
        v7 = shop.version("orders", 7);
        shop.listener(service, "https", 443, forwards(target(v7, 100)));
        shop.engine.create(
                "aws:vpclattice/authPolicy:AuthPolicy",
                "orders",
                "{'resourceIdentifier':'" + service.text("arn") + "','policy':\"{\\\"Statement\\\":[{\\\"Effect\\\":"
                        + "\\\"Allow\\\",\\\"Principal\\\":{\\\"AWS\\\":\\\"" + CHECKOUT + "\\\"},\\\"Action\\\":"
                        + "\\\"vpc-lattice-svcs:Invoke\\\",\\\"Resource\\\":\\\"" + service.text("arn")
                        + "/*\\\"}]}\"}");
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private String subscribe(Engine.Resource resource, String destination) {
        shop.engine.create(
                "aws:vpclattice/accessLogSubscription:AccessLogSubscription",
                "log",
                "{'resourceIdentifier':'" + resource.id() + "','destinationArn':'" + destination + "'}");
        return destination;
    }

    private int get(String path, Caller... callers) throws Exception {
        URI base = shop.simulator.endpoint("orders", 443);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("user-agent", "till");
        for (Caller caller : callers) {
            request.header(Caller.HEADER, caller.header());
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private JsonObject only(String destination) {
        List<String> lines = shop.simulator.accessLog(destination);
        assertThat(lines).hasSize(1);
        return JsonParser.parseString(lines.get(0)).getAsJsonObject();
    }

    private static String text(JsonObject entry, String field) {
        return entry.get(field).getAsString();
    }

    @Test
    void aServedRequestIsALineInTheLogGroup() throws Exception {
        String group = subscribe(service, shop.simulator.operator().createLogGroup("/lattice/orders"));

        assertThat(get("/orders?a=b", Caller.of(CHECKOUT).inOrganization("o-a1b2c3d4e5")))
                .isEqualTo(200);

        JsonObject entry = only(group);
        assertThat(text(entry, "startTime")).startsWith("2026-03-01T");
        assertThat(text(entry, "serviceArn")).isEqualTo(service.text("arn"));
        assertThat(text(entry, "serviceNetworkArn")).isEqualTo(network.text("arn"));
        assertThat(text(entry, "targetGroupArn")).isEqualTo(v7.text("arn"));
        assertThat(text(entry, "requestMethod") + " " + text(entry, "requestPath") + " " + text(entry, "responseCode"))
                .isEqualTo("GET /orders?a=b 200");
        assertThat(text(entry, "callerPrincipal"))
                .isEqualTo("arn:aws:sts::111122223333:assumed-role/checkout/simulated");
        assertThat(text(entry, "callerPrincipalOrgID")).isEqualTo("o-a1b2c3d4e5");
        assertThat(text(entry, "userAgent")).isEqualTo("till");
        assertThat(entry.get("duration").getAsLong())
                .isGreaterThanOrEqualTo(entry.get("requestToTargetDuration").getAsLong());
        assertThat(text(entry, "authDeniedReason")).isEqualTo("-");
        assertThat(shop.simulator.logEvents("/lattice/orders").get(0).stream()).isEqualTo(service.id());
    }

    @Test
    void aRefusedRequestIsALineThatSaysWhoRefusedIt() throws Exception {
        String stream = subscribe(service, shop.simulator.operator().createDeliveryStream("orders"));

        assertThat(get("/orders")).isEqualTo(403);

        JsonObject entry = only(stream);
        assertThat(text(entry, "responseCode")).isEqualTo("403");
        assertThat(text(entry, "authDeniedReason") + " " + text(entry, "failureReason"))
                .isEqualTo("Service ClientAccessDenied");
        assertThat(text(entry, "callerPrincipal") + " " + text(entry, "targetGroupArn"))
                .isEqualTo("- -");
    }

    @Test
    void aNetworkLogsWhatComesThroughItIntoABucket() throws Exception {
        String bucket = subscribe(network, shop.simulator.operator().createBucket("logs") + "/lattice");

        get("/orders", Caller.of(CHECKOUT));

        assertThat(text(only(bucket), "serviceArn")).isEqualTo(service.text("arn"));
    }

    @Test
    void aDeletedLogGroupLosesLinesAndNothingElse() throws Exception {
        subscribe(service, shop.simulator.operator().createLogGroup("/lattice/orders"));
        shop.simulator.operator().deleteLogGroup("/lattice/orders");

        assertThat(get("/orders", Caller.of(CHECKOUT))).isEqualTo(200);
    }
}
