package weighbridge.simulator;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static weighbridge.simulator.Engine.refusal;
import static weighbridge.simulator.Shop.arn;
import static weighbridge.simulator.Shop.forwards;
import static weighbridge.simulator.Shop.target;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weighbridge.simulator.aws.AwsException;
import weighbridge.simulator.lambda.InvocationListener.Ending;
import weighbridge.simulator.lambda.InvocationListener.InUse;
import weighbridge.simulator.lambda.InvocationListener.Invocation;
import weighbridge.simulator.logs.LogEvent;

/** Cold starts, provisioned concurrency, throttling, and what Lambda logs of an invocation. */
class InvocationsTest {
    private static final String WARM = "aws:lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig";
    private static final String GROUP = "/aws/lambda/orders";
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Invocation> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch release = new CountDownLatch(1);
    private CountDownLatch inside = new CountDownLatch(0);
    private Shop shop;

    @BeforeEach
    void deploy() {
        shop = new Shop();
        shop.simulator.publish(arn("orders", 7), handler());
        Engine.Resource network = shop.engine.create(Shop.NETWORK, "shop", "{'name':'shop'}");
        Engine.Resource service = shop.service("orders");
        shop.engine.create(
                Shop.SERVICE_ASSOCIATION,
                "orders",
                "{'serviceNetworkIdentifier':'" + network.id() + "','serviceIdentifier':'" + service.id() + "'}");
        shop.listener(service, "https", 443, forwards(target(shop.version("orders", 7), 100)));
        shop.simulator.listen(heard::add);
    }

    @AfterEach
    void stop() {
        release.countDown();
        shop.close();
    }

    /** Says a line, fails for /boom, and stays for /stay until released. */
    private RequestStreamHandler handler() {
        return (in, out, context) -> {
            String event = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            context.getLogger().log("asked");
            if (event.contains("/boom")) {
                throw new IllegalStateException("no stock");
            }
            if (event.contains("/stay")) {
                inside.countDown();
                awaitRelease();
            }
            out.write("{\"statusCode\":200}".getBytes(StandardCharsets.UTF_8));
        };
    }

    private void awaitRelease() {
        try {
            release.await(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(shop.simulator.endpoint("orders", 443).resolve(path))
                .build();
    }

    private List<CompletableFuture<HttpResponse<String>>> stay(int requests) throws InterruptedException {
        inside = new CountDownLatch(requests);
        List<CompletableFuture<HttpResponse<String>>> under = Stream.generate(
                        () -> client.sendAsync(request("/stay"), HttpResponse.BodyHandlers.ofString()))
                .limit(requests)
                .toList();
        assertThat(inside.await(5, TimeUnit.SECONDS)).isTrue();
        return under;
    }

    private Engine.Resource warm(int executions) {
        return shop.engine.create(WARM, "warm", warmInputs(executions));
    }

    private static String warmInputs(int executions) {
        return "{'functionName':'orders','qualifier':'7','provisionedConcurrentExecutions':" + executions + "}";
    }

    @Test
    void anEnvironmentStartsColdOnceAndIsUsedAgain() throws Exception {
        get("/orders");
        get("/boom");
        assertThat(heard).hasSize(2);
        assertThat(heard.get(0).init()).isPresent();
        assertThat(heard.get(0).inUse()).isEqualTo(new InUse(1, 1, 1, 0, 0));
        assertThat(heard.get(1).init()).isEmpty();
        assertThat(heard).extracting(Invocation::ending).containsExactly(Ending.ANSWERED, Ending.FAILED);
        assertThat(heard).extracting(Invocation::version).containsOnly("7");
    }

    @Test
    void provisionedEnvironmentsServeFirstAndTheRestSpillsOver() throws Exception {
        warm(2);
        var under = stay(3);
        release.countDown();
        under.forEach(CompletableFuture::join);
        assertThat(heard).extracting(Invocation::provisioned).containsExactlyInAnyOrder(true, true, false);
        assertThat(heard).extracting(found -> found.inUse().allocated()).containsOnly(2);
        assertThat(heard)
                .extracting(
                        found -> found.inUse().version() + " " + found.inUse().provisioned())
                .containsExactlyInAnyOrder("1 1", "2 2", "3 2");
    }

    @Test
    void provisionedConcurrencyChangesInPlaceAndGoes() throws Exception {
        Engine.Resource two = warm(2);
        assertThat(Engine.changes(two.diff(warmInputs(1)))).containsExactly("provisionedConcurrentExecutions UPDATE");
        Engine.Resource one = two.update(warmInputs(1));
        assertThat(one.at("provisionedConcurrentExecutions")).isEqualTo("1.0");
        var under = stay(2);
        release.countDown();
        under.forEach(CompletableFuture::join);
        assertThat(heard).extracting(Invocation::provisioned).containsExactlyInAnyOrder(true, false);
        one.delete();
        get("/orders");
        assertThat(heard.get(2).provisioned()).isFalse();
    }

    @Test
    void whatIsReservedIsTheMostAtOnce() throws Exception {
        shop.simulator.operator().reserveConcurrency("orders", 1);
        var under = stay(1);
        HttpResponse<String> refused = get("/orders");
        release.countDown();
        assertThat(under.get(0).join().statusCode()).isEqualTo(200);
        assertThat(refused.statusCode()).isEqualTo(502);
        assertThat(refused.headers().firstValue("x-weighbridge-simulator"))
                .hasValue("throttled: ReservedFunctionConcurrentInvocationLimitExceeded");
        assertThat(heard).extracting(Invocation::ending).containsExactlyInAnyOrder(Ending.THROTTLED, Ending.ANSWERED);
    }

    @Test
    void theAccountsLimitHoldsForAllThatReservesNothing() throws Exception {
        shop.simulator.operator().limitConcurrency(0);
        assertThat(get("/orders").headers().firstValue("x-weighbridge-simulator"))
                .hasValue("throttled: ConcurrentInvocationLimitExceeded");
    }

    @Test
    void aHundredMustStayUnreserved() {
        assertThat(refusal(() -> warm(901)))
                .endsWith(
                        "InvalidParameterValueException: Specified ConcurrentExecutions for function decreases account's"
                                + " UnreservedConcurrentExecution below its minimum value of [100].");
        warm(900);
        shop.simulator.operator().limitConcurrency(1_200);
        shop.simulator.operator().reserveConcurrency("orders", 910);
        assertThat(refusal(() -> shop.engine.create(WARM, "more", warmInputs(20).replace("'7'", "'8'"))))
                .endsWith("Requested Provisioned Concurrency should not be greater than the"
                        + " reservedConcurrentExecution for function");
    }

    @Test
    void lambdaLogsStartEndAndReportAroundTheHandlersLines() throws Exception {
        shop.engine.create("aws:cloudwatch/logGroup:LogGroup", "logs", "{'name':'" + GROUP + "'}");
        get("/orders");
        get("/boom");
        List<LogEvent> events = shop.simulator.logEvents(GROUP);
        assertThat(events)
                .extracting(LogEvent::stream)
                .containsOnly(events.get(0).stream())
                .first(as(STRING))
                .matches("\\d{4}/\\d\\d/\\d\\d/\\[7][0-9a-f]{32}");
        String times = "\\tDuration: \\d+\\.\\d\\d ms\\tBilled Duration: \\d+ ms\\tMemory Size: 128 MB"
                + "\\tMax Memory Used: 128 MB";
        assertThat(events)
                .extracting(LogEvent::message)
                .satisfiesExactly(
                        line -> assertThat(line).matches("START RequestId: " + UUID + " Version: 7"),
                        line -> assertThat(line).isEqualTo("asked"),
                        line -> assertThat(line).matches("END RequestId: " + UUID),
                        line -> assertThat(line)
                                .matches("REPORT RequestId: " + UUID + times + "\\tInit Duration: \\d+\\.\\d\\d ms"),
                        line -> assertThat(line).startsWith("START RequestId: "),
                        line -> assertThat(line).isEqualTo("asked"),
                        line -> assertThat(line).isEqualTo("no stock: java.lang.IllegalStateException"),
                        line -> assertThat(line).startsWith("END RequestId: "),
                        line -> assertThat(line).matches("REPORT RequestId: " + UUID + times));
    }

    @Test
    void withoutAGroupTheLinesOfAFunctionPublishedElsewhereAreLost() throws Exception {
        get("/orders");
        assertThatThrownBy(() -> shop.simulator.logEvents(GROUP))
                .isInstanceOf(AwsException.class)
                .hasMessageEndingWith("The specified log group does not exist.");
    }
}
