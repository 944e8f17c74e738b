package weighbridge.cli.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weighbridge.cli.adopt.DeployedService.Group;
import weighbridge.config.StackConfig;
import weighbridge.config.StackFileCheck;

final class ComparisonTest {
    private static final String ORDERS = "arn:aws:lambda:eu-west-1:111122223333:function:orders:";
    private static final Map<String, Group> GROUPS =
            Map.of("tg-7", new Group(ORDERS + 7, "V2"), "tg-8", new Group(ORDERS + 8, "V2"));
    private static final DeployedAction HTTPS = forward("HTTPS 443", Map.of("tg-7", 9, "tg-8", 1));
    private static final DeployedAction READS = forward("priority 10", Map.of("tg-8", 100));
    private static final DeployedAction GONE =
            new DeployedAction("svc-1/listener-1/rule-2", "priority 90", Map.of(), OptionalInt.of(404));

    private static final DeployedEdge EDGE = new DeployedEdge("arn:…/svc-1", "NONE", false, Optional.empty(), Map.of());

    @TempDir
    private Path folder;

    @Test
    void theSameSharesInOtherWeightsAreNoDifference() throws IOException {
        var deployed =
                deployed(GROUPS, Map.of("orders/https", HTTPS, "orders/https/reads", READS, "orders/https/gone", GONE));

        assertThat(Comparison.problems(config(), deployed)).isEmpty();
        assertThat(Comparison.targetGroups(config(), deployed)).isEqualTo(Map.of("v7", "tg-7", "v8", "tg-8"));
    }

    @Test
    void everyDifferenceIsToldAtOnce() throws IOException {
        var deployed = deployed(
                Map.of("tg-7", new Group(ORDERS + 7, "V1"), "tg-6", new Group(ORDERS + 6, "V2")),
                Map.of(
                        "orders/https", forward("HTTP 80", Map.of("tg-7", 2, "tg-6", 1)),
                        "orders/https/reads", forward("priority 11", Map.of("tg-7", 1)),
                        "orders/http", HTTPS));

        assertThat(Comparison.problems(config(), deployed))
                .containsExactly(
                        "version v7: AWS has events V1, the stack file events V2: write what AWS has",
                        "orders/https: AWS has HTTP 80, the stack file HTTPS 443: write what AWS has",
                        "orders/https: AWS has tg-6 (" + ORDERS
                                + "6, which no version names) 1/3, v7 2/3, the stack file"
                                + " v7 90 %, v8 10 %: write what AWS has",
                        "orders/https/reads: AWS has priority 11, the stack file priority 10: write what AWS has",
                        "orders/https/reads: AWS has v7 100 %, the stack file v8 100 %: write what AWS has",
                        "orders/https/gone: is not in AWS: leave it out until the service is adopted",
                        "orders/http: is in AWS and not in the stack file: write it under weighbridge:listeners");
    }

    @Test
    void callersDomainAndLogsAreComparedToo() throws IOException {
        var edge = new DeployedEdge(
                "arn:…/svc-1",
                "AWS_IAM",
                true,
                Optional.of("orders.example.com"),
                Map.of("arn:aws:s3:::logs", "als-1"));
        var deployed = deployed(
                edge, GROUPS, Map.of("orders/https", HTTPS, "orders/https/reads", READS, "orders/https/gone", GONE));

        assertThat(Comparison.problems(config(), deployed))
                .containsExactly(
                        "network shop: AWS has auth iam, the stack file auth none: write what AWS has",
                        "network shop: AWS sends access logs to [arn:aws:s3:::logs]: write that ARN as accessLogs, or none"
                                + " until the service is adopted",
                        "orders: AWS has auth iam, the stack file auth none: write what AWS has",
                        "orders: AWS sends access logs to [arn:aws:s3:::logs]: write that ARN as accessLogs, or none"
                                + " until the service is adopted",
                        "orders: AWS has the domain orders.example.com, the stack file no domain: write what AWS has");
    }

    @Test
    void aFunctionInTwoGroupsIsTheOneThatGetsRequestsOrAmbiguous() throws IOException {
        var twice = Map.of(
                "tg-7",
                new Group(ORDERS + 7, "V2"),
                "tg-8",
                new Group(ORDERS + 8, "V2"),
                "tg-9",
                new Group(ORDERS + 8, "V2"));
        var actions = Map.of("orders/https", HTTPS, "orders/https/reads", READS, "orders/https/gone", GONE);
        var both = Map.of(
                "orders/https", HTTPS,
                "orders/https/reads", forward("priority 10", Map.of("tg-9", 100)),
                "orders/https/gone", GONE);

        assertThat(Comparison.problems(config(), deployed(twice, actions))).isEmpty();
        assertThat(Comparison.problems(config(), deployed(twice, both)))
                .contains(
                        "version v8: its function is in several target groups, [tg-8, tg-9]: send its requests to one of"
                                + " them in AWS first");
    }

    private static DeployedAction forward(String place, Map<String, Integer> weights) {
        return new DeployedAction("svc-1/listener-1", place, weights, OptionalInt.empty());
    }

    private static DeployedService deployed(Map<String, Group> groups, Map<String, DeployedAction> actions) {
        return deployed(EDGE, groups, actions);
    }

    private static DeployedService deployed(
            DeployedEdge edge, Map<String, Group> groups, Map<String, DeployedAction> actions) {
        return new DeployedService(
                "svc-1", Optional.empty(), Optional.empty(), Map.of(), edge, Optional.of(edge), groups, actions);
    }

    private StackConfig config() throws IOException {
        Files.writeString(folder.resolve("Pulumi.yaml"), "name: weighbridge\nruntime: java\n");
        return StackFileCheck.read(Files.writeString(folder.resolve("Pulumi.test.yaml"), """
                config:
                  aws:region: eu-west-1
                  aws:allowedAccountIds: ["111122223333"]
                  weighbridge:network: { name: shop }
                  weighbridge:service: { name: orders }
                  weighbridge:versions:
                    v7: { function: "orders:7" }
                    v8: { function: "orders:8" }
                  weighbridge:stable: v7
                  weighbridge:traffic: { v7: 90, v8: 10 }
                  weighbridge:listeners:
                    https:
                      port: 443
                      protocol: HTTPS
                      rules:
                        reads:
                          priority: 10
                          match: { path: { prefix: /orders } }
                          traffic: { v8: 100 }
                        gone:
                          priority: 90
                          match: { path: { exact: /v0 } }
                          respond: 404
                """));
    }
}
