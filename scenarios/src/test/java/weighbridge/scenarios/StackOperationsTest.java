package weighbridge.scenarios;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import weighbridge.orders.OrdersHandler;
import weighbridge.simulator.Simulator;
import weighbridge.simulator.SimulatorOptions;

/** What one does to a stack beside its weights, under the limits of prod: it passes, or what is refused says what does. */
final class StackOperationsTest {
    private static final String LISTENERS = """
            weighbridge:listeners:
              https:
                port: 443
                protocol: HTTPS
                rules:%s
            """;
    private static final String ADMIN = "  admin: { port: 8443, protocol: HTTPS, traffic: { v7: 100 } }\n";
    private static final String CAREFUL =
            "\n      careful: { priority: 20, match: { path: { prefix: /careful } }, traffic: { v7: 100 } }";
    private static final String MOBILE = "\n      mobile: { priority: 30, match: { path: { prefix: /mobile } } }";
    private static final String GROUP =
            "\n      %s: { priority: 10, match: { header: { name: x-user-group, exact: %s } }, traffic: { v7: 50, v8: 50 } }";

    private static final Path JAR = Repository.ROOT.resolve("functions/orders/target/orders.jar");
    private static final String BUILT =
            "{ code: { bucket: builds, key: orders.jar, version: \"%s\" }, handler: weighbridge.orders.OrdersHandler,"
                    + " runtime: java21, memory: %d, environment: { GREETING: %s } }";
    private static final String CERTIFICATE =
            "arn:aws:acm:us-east-1:111122223333:certificate/12345678-1234-1234-1234-123456789012";
    private static final String DOMAIN = """
            weighbridge:service:
              name: orders
              auth: iam
              callers: ["arn:aws:iam::111122223333:role/checkout"]
              domain:
                name: orders.shop.internal
                certificate: %s
                zone: Z0123456789ABCDEFGHIJ
                serving: %%s
                routing: { latency: true }
                through: { name: lattice-0123456789abcdef.elb.us-east-1.amazonaws.com, zone: Z26RNL4JYFTOTI }
            """.formatted(CERTIFICATE);

    private static final String US = "aws:region: us-east-1\n" + DOMAIN.formatted(true);

    @Test
    void rulesListenersAndServicesComeAndGo() throws IOException {
        try (Engine engine = Engine.start()) {
            Operations stack = operations(engine, "rules, listeners, the service", Scenario.base());
            stack.given("weighbridge:protect: true\nweighbridge:traffic: { v7: 70, v8: 30 }\n"
                    + listeners(CAREFUL + MOBILE) + ADMIN);
            stack.passes(
                    "a rule for a beta group, which has limits of its own",
                    listeners(GROUP.formatted("beta", "beta") + CAREFUL + MOBILE) + ADMIN);
            stack.passes("a rule goes that has its listener's split", listeners(CAREFUL) + ADMIN);
            stack.refused("a rule goes that had none of v8", listeners(MOBILE) + ADMIN, "weight-step");
            stack.passes(
                    "the same, with v8 at 20", listeners(MOBILE) + ADMIN + "weighbridge:traffic: { v7: 80, v8: 20 }\n");
            String withoutAdmin = listeners(CAREFUL + MOBILE);
            stack.refused(PulumiRefusal.PROTECTED, "a listener goes", withoutAdmin);
            stack.refused(PulumiRefusal.PROTECTED, "the service goes", List.of("destroy"));
            stack.deployed("take the protection off", "weighbridge:protect: false\n");
            stack.passes("a listener goes, unprotected", withoutAdmin);
            stack.commanded("the service goes, unprotected", List.of("destroy"));
            stack.areOnThePage();
        }
    }

    @Test
    void aLiveVersionKeepsItsCodeAndConfiguration() throws IOException {
        try (Engine engine = Engine.start()) {
            String build = engine.simulator().operator().putObject("builds", "orders.jar", Files.readAllBytes(JAR));
            Operations stack = operations(engine, "a live version", Scenario.base());
            stack.given("""
                    weighbridge:versions:
                      v7: { function: "orders:7", warm: 2 }
                      v8: %s
                    weighbridge:traffic: { v7: 90, v8: 10 }
                    """.formatted(BUILT.formatted(build, 512, "hello")));
            stack.passes("`warm` of a live version", versions(4, "orders:7", BUILT.formatted(build, 512, "hello")));
            stack.refused(
                    "its memory", versions(2, "orders:7", BUILT.formatted(build, 1024, "hello")), "frozen-target");
            stack.refused(
                    "its environment", versions(2, "orders:7", BUILT.formatted(build, 512, "hi")), "frozen-target");
            stack.refused("its code", versions(2, "orders:10", BUILT.formatted(build, 512, "hello")), "frozen-target");
            stack.passes(
                    "each as a version of its own, in place of the last candidate",
                    versions(2, "orders:7", BUILT.formatted(build, 512, "hello")) + "  v9: "
                            + BUILT.formatted(build, 1024, "hi") + "\nweighbridge:traffic: { v7: 90, v9: 10 }\n");
            stack.areOnThePage();
        }
    }

    private static String versions(int warm, String function, String built) {
        return "weighbridge:versions:\n  v7: { function: \"" + function + "\", warm: " + warm + " }\n  v8: " + built
                + "\n";
    }

    @Test
    void aRegionComesAndIsLeft() throws IOException {
        try (Engine engine = Engine.start(
                SimulatorOptions.DEFAULT.withAccount(Engine.ACCOUNT).withRegion("us-east-1"))) {
            prepare(engine.simulator());
            Operations region = operations(
                    engine,
                    "a second Region",
                    Scenario.base().with(StackYaml.of(US + "weighbridge:traffic: { v7: 100 }\n")));
            region.refused(
                    "first deployment, with the split of the first Region",
                    "weighbridge:traffic: { v7: 50, v8: 50 }\n",
                    "first-exposure");
            region.deployed("first deployment, with v8 at 10", "weighbridge:traffic: { v7: 90, v8: 10 }\n");
            region.deployed("leave the Region by DNS", DOMAIN.formatted(false));
            region.passes("a step while it is left", "weighbridge:traffic: { v7: 70, v8: 30 }\n");
            region.passes("come back", DOMAIN.formatted(true), Operations.REVERT);
            region.areOnThePage();
        }
    }

    private static void prepare(Simulator simulator) {
        for (int version : List.of(7, 8, 9)) {
            simulator.publish(
                    "arn:aws:lambda:us-east-1:" + Engine.ACCOUNT + ":function:orders:" + version, new OrdersHandler());
        }
        simulator.operator().addCertificate(CERTIFICATE, "*.shop.internal");
        simulator.operator().addHostedZone("Z0123456789ABCDEFGHIJ", "shop.internal");
        simulator.operator().addLoadBalancer("lattice-0123456789abcdef.elb.us-east-1.amazonaws.com", "Z26RNL4JYFTOTI");
    }

    private static Operations operations(Engine engine, String table, StackYaml now) throws IOException {
        return new Operations(engine, new OperationsTable(StackOperationsTest.class, table), now);
    }

    private static String listeners(String rules) {
        return LISTENERS.formatted(rules);
    }
}
