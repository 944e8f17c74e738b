package weighbridge.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weighbridge.scenarios.Shell.Printed;
import weighbridge.simulator.Operator;
import weighbridge.simulator.lattice.LatticeListener;
import weighbridge.simulator.lattice.LatticeRule;
import weighbridge.simulator.lattice.LatticeService;
import weighbridge.simulator.lattice.LatticeView;
import weighbridge.simulator.lattice.ServiceAssociation;

/** A service made by hand is taken over with the very commands of {@code docs/adopt.md}. */
final class AdoptTest {
    private static final Pattern COMMANDS = Pattern.compile("(?s)```sh\\n(.*?)```");
    private static final String ORDERS = "arn:aws:lambda:eu-west-1:111122223333:function:orders:";

    private static final String POLICY = """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "vpc-lattice-svcs:Invoke", "Resource": "*", \
             "Principal": {"AWS": "arn:aws:iam::111122223333:role/checkout"}}]}""";

    private Engine engine;
    private Map<String, String> environment;
    private String network;

    @BeforeEach
    void makeAServiceByHand() throws IOException {
        engine = Engine.start();
        Operator operator = engine.simulator().operator();
        network = operator.createServiceNetwork("shop");
        operator.createService("orders", network);
        operator.associateVpc(network, "vpc-0a1b2c3d4e5f60718");
        operator.guard("orders", POLICY, operator.createBucket("lattice-logs"));
        operator.createTargetGroup("blue", "V1", ORDERS + 7);
        operator.createTargetGroup("green", "V2", ORDERS + 8);
        operator.createListener("orders", "https", 443, weights(90, 10));
        operator.createRule("orders", "https", "reads", 10, "/orders", weights(50, 50));
        environment = new HashMap<>(engine.pulumi().environment());
        environment.put(
                "PATH",
                FakeAwsCli.in(engine.scratch("aws"), engine.simulator()) + ":"
                        + Repository.pulumi().getParent() + ":" + System.getenv("PATH"));
    }

    @AfterEach
    void stopEngine() throws IOException {
        engine.close();
    }

    @Test
    void nothingIsReplacedAndNoWeightMoves() throws Exception {
        write("V1", "{ v7: 90, v8: 10 }");
        LatticeView before = engine.simulator().lattice();

        List<String> printed = List.of(block(0), block(1), block(2), block(3));

        assertThat(printed.get(0))
                .contains(
                        "ServiceNetwork network  " + network,
                        "ServiceNetworkVpcAssociation network/vpc-0a1b2c3d4e5f60718  snva-",
                        "AuthPolicy orders  arn:",
                        "AccessLogSubscription orders  als-",
                        "TargetGroup orders/v7  tg-",
                        "ListenerRule orders/https/reads  svc-")
                .containsPattern(
                        "(?s)Is made by the first deployment:\n.*Permission orders/v7\n.*TargetGroupAttachment orders/v7\n");
        assertThat(printed.get(2))
                .contains("orders/https        v7 90  v8 10  (new)  allowed")
                .doesNotContain("replace", "delete", "+-", "~ weight", "~ match");
        LatticeView after = engine.simulator().lattice();
        assertThat(ids(after)).isEqualTo(ids(before));
        assertThat(weights(after)).isEqualTo(weights(before));
        assertThat(after.listener("orders", "https").tags())
                .containsEntry("weighbridge:action", "orders/https")
                .containsEntry("weighbridge:versions", "v7 v8");

        Printed again = adopt("--import", "--yes");
        assertThat(again.exitCode()).as(again.output()).isEqualTo(2);
        assertThat(again.output())
                .contains("before-adoption.prod.json exists, with the state from before an earlier try: move it away");
    }

    @Test
    void aStackFileThatSaysSomethingElseIsToldSoAndNothingIsDone() throws Exception {
        write("V2", "{ v7: 80, v8: 20 }");

        Printed adopt = adopt();

        assertThat(adopt.exitCode()).isEqualTo(2);
        assertThat(adopt.output()).endsWith("""
                        the stack file is not what AWS has; nothing was done:
                          version v7: AWS has events V1, the stack file events V2: write what AWS has
                          orders/https: AWS has v7 90 %, v8 10 %, the stack file v7 80 %, v8 20 %: write what AWS has
                        """);
    }

    private Printed adopt(String... options) throws Exception {
        return Shell.weighbridge(
                environment,
                Stream.concat(Stream.of("-C", engine.service().toString(), "adopt", "-s", "prod"), Stream.of(options))
                        .toArray(String[]::new));
    }

    private void write(String events, String traffic) throws IOException {
        Files.deleteIfExists(engine.stackFile());
        Files.writeString(engine.service().resolve("Pulumi.prod.yaml"), """
                config:
                  aws:region: eu-west-1
                  aws:allowedAccountIds: ["111122223333"]
                  weighbridge:network: { name: shop, accessLogs: none, vpcs: [{ id: vpc-0a1b2c3d4e5f60718 }] }
                  weighbridge:service:
                    name: orders
                    auth: iam
                    callers: ["arn:aws:iam::111122223333:role/checkout"]
                    accessLogs: arn:aws:s3:::lattice-logs
                  weighbridge:protect: true
                  weighbridge:versions:
                    v7: { function: "orders:7", events: %s }
                    v8: { function: "orders:8" }
                  weighbridge:stable: v7
                  weighbridge:traffic: %s
                  weighbridge:listeners:
                    https:
                      port: 443
                      protocol: HTTPS
                      rules:
                        reads:
                          priority: 10
                          match: { path: { prefix: /orders } }
                          traffic: { v7: 50, v8: 50 }
                """.formatted(events, traffic));
    }

    /** Runs a block of commands of the page, for the stack and folder of this test. */
    private String block(int number) throws Exception {
        String page = Files.readString(Repository.ROOT.resolve("docs/adopt.md"));
        List<MatchResult> blocks = COMMANDS.matcher(page).results().toList();
        Path script = engine.scratch("block-" + number + ".sh");
        Files.writeString(
                script,
                blocks.get(number)
                        .group(1)
                        .replace("services/orders", engine.service().toString())
                        .replaceAll("(?m)( up -s prod| --import)$", "$1 --yes"));
        Printed printed = Shell.run(environment, Path.of("/bin/bash"), "-e", script.toString());
        assertThat(printed.exitCode()).as(printed.output()).isZero();
        return printed.output();
    }

    private static List<String> ids(LatticeView lattice) {
        return Stream.of(
                        lattice.services().stream().map(LatticeService::id),
                        lattice.serviceAssociations().stream().map(ServiceAssociation::id),
                        lattice.listeners().stream().map(LatticeListener::id),
                        lattice.rules().stream().map(LatticeRule::id),
                        lattice.targetGroups().stream().map(group -> group.id() + " " + group.name()))
                .flatMap(ids -> ids)
                .toList();
    }

    private static Map<String, Map<String, Integer>> weights(LatticeView lattice) {
        return Map.of(
                "https", lattice.weights(lattice.listener("orders", "https").defaultAction()),
                "reads",
                        lattice.weights(lattice.rule("orders", "https", "reads").action()));
    }

    private static Map<String, Integer> weights(int blue, int green) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        weights.put("blue", blue);
        weights.put("green", green);
        return weights;
    }
}
