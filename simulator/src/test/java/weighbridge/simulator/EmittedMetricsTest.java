package weighbridge.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.simulator.Shop.fixed;
import static weighbridge.simulator.Shop.forwards;
import static weighbridge.simulator.Shop.target;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weighbridge.simulator.cloudwatch.Metric;
import weighbridge.simulator.cloudwatch.Statistic;
import weighbridge.simulator.cloudwatch.TimeRange;

/** What docs/metrics.md lists is what requests leave behind. */
class EmittedMetricsTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private final MovableClock clock = MovableClock.at(Instant.parse("2026-01-05T12:00:00Z"));
    private Shop shop;
    private Engine.Resource service;
    private Engine.Resource v7;

    @BeforeEach
    void deploy() {
        shop = new Shop(SimulatorOptions.DEFAULT.withClock(clock));
        Engine.Resource network = shop.engine.create(Shop.NETWORK, "shop", "{'name':'shop'}");
        service = shop.service("orders");
        shop.engine.create(
                Shop.SERVICE_ASSOCIATION,
                "orders",
                "{'serviceNetworkIdentifier':'" + network.id() + "','serviceIdentifier':'" + service.id() + "'}");
        v7 = shop.version("orders", 7);
        Engine.Resource listener = shop.listener(service, "https", 443, forwards(target(v7, 100)));
        shop.rule(listener, "closed", 10, fixed(404));
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private void get(String path) throws Exception {
        URI uri = URI.create(shop.simulator.endpoint("orders", 443) + path);
        client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding());
    }

    private void handle(RequestStreamHandler handler) {
        shop.simulator.publish(Shop.arn("orders", 7), handler);
    }

    private List<Double> lastMinute(String namespace, String name, Map<String, String> of, Statistic statistic) {
        TimeRange minute = TimeRange.before(clock.instant(), Duration.ofMinutes(1), 1);
        return shop.simulator
                .metrics()
                .series(Metric.of(namespace, name, of), statistic, minute)
                .values();
    }

    private List<Double> lattice(String name, String dimension, String id) {
        return lastMinute("AWS/VpcLattice", name, Map.of(dimension, id), Statistic.SUM);
    }

    private List<Double> lambda(String name) {
        return lastMinute("AWS/Lambda", name, Map.of("FunctionName", "orders", "Resource", "orders:7"), Statistic.SUM);
    }

    private void minutePasses() {
        clock.advance(Duration.ofMinutes(1));
    }

    @Test
    void aRequestCountsForServiceAndTargetGroup() throws Exception {
        get("/orders");
        get("/orders");
        get("/closed");
        minutePasses();
        assertThat(lattice("TotalRequestCount", "Service", service.id())).containsExactly(3.0);
        assertThat(lattice("HTTPCode_2XX_Count", "Service", service.id())).containsExactly(2.0);
        assertThat(lattice("HTTPCode_4XX_Count", "Service", service.id())).containsExactly(1.0);
        assertThat(lattice("TotalRequestCount", "TargetGroup", v7.id())).containsExactly(2.0);
        assertThat(lattice("HTTPCode_4XX_Count", "TargetGroup", v7.id())).containsExactly(0.0);
        minutePasses();
        assertThat(lattice("TotalRequestCount", "TargetGroup", v7.id())).containsExactly(0.0);
        assertThat(lastMinute("AWS/VpcLattice", "RequestTime", Map.of("TargetGroup", v7.id()), Statistic.AVERAGE))
                .isEmpty();
    }

    @Test
    void aFailureOfTheFunctionIsA5xxAndAnError() throws Exception {
        handle((in, out, context) -> {
            throw new IllegalStateException("no database");
        });
        get("/orders");
        minutePasses();
        assertThat(lattice("HTTPCode_5XX_Count", "TargetGroup", v7.id())).containsExactly(1.0);
        assertThat(List.of(lambda("Invocations"), lambda("Errors"), lambda("Throttles")))
                .containsExactly(List.of(1.0), List.of(1.0), List.of(0.0));
    }

    @Test
    void anAnswerOf500IsNoErrorOfTheFunction() throws Exception {
        handle((in, out, context) -> out.write("{\"statusCode\":500}".getBytes(StandardCharsets.UTF_8)));
        get("/orders");
        minutePasses();
        assertThat(lattice("HTTPCode_5XX_Count", "TargetGroup", v7.id())).containsExactly(1.0);
        assertThat(lambda("Errors")).containsExactly(0.0);
    }

    @Test
    void aThrottledRequestIsA5xxAndNoInvocation() throws Exception {
        shop.simulator.operator().limitConcurrency(0);
        get("/orders");
        minutePasses();
        assertThat(lattice("HTTPCode_5XX_Count", "TargetGroup", v7.id())).containsExactly(1.0);
        assertThat(lambda("Throttles")).containsExactly(1.0);
        assertThat(lambda("Invocations")).isEmpty();
    }

    @Test
    void timeIsMeasuredByTheSimulatorsClock() throws Exception {
        handle((in, out, context) -> {
            clock.advance(Duration.ofMillis(250));
            out.write("{\"statusCode\":200}".getBytes(StandardCharsets.UTF_8));
        });
        get("/orders");
        minutePasses();
        assertThat(lastMinute("AWS/VpcLattice", "RequestTime", Map.of("TargetGroup", v7.id()), Statistic.MAXIMUM))
                .containsExactly(250.0);
        assertThat(lambda("Duration")).containsExactly(250.0);
    }

    @Test
    void theseMetricsAndNoOthersInTheseCombinationsOfDimensions() throws Exception {
        get("/orders");
        Set<String> emitted = new TreeSet<>();
        shop.simulator
                .metrics()
                .list()
                .forEach(metric -> emitted.add(metric.namespace() + " " + metric.name() + " "
                        + String.join("+", metric.dimensions().keySet())));
        Set<String> documented = new TreeSet<>();
        for (String name : List.of(
                "TotalRequestCount",
                "HTTPCode_2XX_Count",
                "HTTPCode_3XX_Count",
                "HTTPCode_4XX_Count",
                "HTTPCode_5XX_Count",
                "RequestTime")) {
            for (String of : List.of("Service", "TargetGroup")) {
                documented.add("AWS/VpcLattice " + name + " " + of);
                documented.add("AWS/VpcLattice " + name + " AvailabilityZone+" + of);
            }
        }
        for (String name : List.of("Invocations", "Errors", "Throttles", "Duration", "ConcurrentExecutions")) {
            for (String of : List.of("", "FunctionName", "FunctionName+Resource")) {
                documented.add("AWS/Lambda " + name + " " + of);
            }
        }
        assertThat(emitted).isEqualTo(documented);
    }
}
