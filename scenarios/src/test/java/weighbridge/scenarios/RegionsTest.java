package weighbridge.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weighbridge.cli.Deployment;
import weighbridge.cli.PolicyPack;
import weighbridge.cli.StackLocation;
import weighbridge.cli.engine.PulumiCli;
import weighbridge.config.DnsRecord;
import weighbridge.config.StackConfig;
import weighbridge.config.StackFileCheck;
import weighbridge.config.VersionConfig;
import weighbridge.demo.Sandbox;
import weighbridge.orders.OrdersHandler;
import weighbridge.scenarios.Engine.Judged;
import weighbridge.simulator.Simulator;
import weighbridge.simulator.SimulatorOptions;
import weighbridge.simulator.UnreachableException;
import weighbridge.simulator.World;
import weighbridge.simulator.dataplane.auth.Caller;
import weighbridge.simulator.lattice.LatticeView;
import weighbridge.simulator.route53.DnsClient;

/** docs/regions.md, as it says: its two stack files, a Region left by DNS and entered again, both under prod's limits. */
final class RegionsTest {
    private static final String NAME = "orders.shop.internal";
    private static final Caller CHECKOUT = Caller.of("arn:aws:iam::444455556666:role/checkout");
    private static final DnsClient MUNICH = DnsClient.inVpc("vpc-2a1b2c3d4e5f60718", "eu-central-1");
    private static final DnsClient OHIO = DnsClient.inVpc("vpc-3a1b2c3d4e5f60718", "us-east-2");

    private final World world = new World();
    private String leaving;
    private Side eu;
    private Side us;

    @BeforeEach
    void start() throws IOException {
        Page page = Page.read("docs/regions.md");
        String file = page.blocks("yaml").get(0);
        leaving = page.blocks("diff").get(1);
        eu = new Side("prod-eu-west-1", file);
        us = new Side("prod-us-east-1", Page.changed(file, page.blocks("diff").get(0)));
        eu.simulator
                .operator()
                .addHostedZone(
                        "Z0123456789ABCDEFGHIJ",
                        "shop.internal",
                        MUNICH.vpc().orElseThrow(),
                        OHIO.vpc().orElseThrow());
    }

    @AfterEach
    void stop() throws IOException {
        us.close();
        eu.close();
    }

    @Test
    void aRegionIsLeftByDnsAndEnteredAgainWhateverTheLimits() throws Exception {
        assertPassed(eu.run("up", "--yes", "--skip-preview"));
        assertPassed(us.run("up", "--yes", "--skip-preview"));
        assertThat(eu.weights()).isEqualTo(Map.of("orders-v7", 90, "orders-v8", 10));
        assertThat(us.weights()).isEqualTo(Map.of("orders-v7", 95, "orders-v8", 5));
        assertThat(connect(MUNICH)).isEqualTo(eu.endpoint());
        assertThat(connect(OHIO)).isEqualTo(us.endpoint());
        assertThat(status(connect(MUNICH))).isEqualTo(200);
        assertThat(eu.recordWaitsFor())
                .as("nobody is sent to a service without listeners")
                .contains("aws:vpclattice/listener:Listener");

        eu.change(leaving);
        eu.change("-  weighbridge:traffic: { v7: 90, v8: 10 }\n+  weighbridge:traffic: { v7: 10, v8: 90 }");
        assertThat(eu.run("preview").findings())
                .as("the limits of prod hold for a step beside it")
                .contains("mandatory weight-step: orders/https: v8 would rise from 10 % to 90 % (+80 points);"
                        + " at most +20 points a step: set v8 to 30 or less");
        eu.change("-  weighbridge:traffic: { v7: 10, v8: 90 }\n+  weighbridge:traffic: { v7: 90, v8: 10 }");
        Judged left = eu.run("up", "--yes");
        assertPassed(left);
        assertThat(left.output()).contains("aws:route53:Record " + NAME + "/A deleted", "- 2 deleted");
        assertThat(connect(MUNICH)).isEqualTo(us.endpoint());

        us.change("-      routing: { geolocation: { default: true } }\n+      routing: { weighted: 30 }");
        assertPassed(us.run("up", "--yes", "--skip-preview"));
        eu.change(Page.reverted(leaving));
        eu.change("-      routing: { geolocation: { continent: EU } }\n+      routing: { weighted: 70 }");
        assertPassed(eu.run("up", "--yes", "--skip-preview"));
        List<URI> drawn = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            drawn.add(connect(MUNICH));
        }
        assertThat(Collections.frequency(drawn, eu.endpoint())).isBetween(55, 85);
        assertPassed(eu.run("preview", "--refresh", "--expect-no-changes"));

        eu.change("-      name: " + NAME + "\n+      name: sales.shop.internal");
        Judged renamed = eu.run("preview");
        assertThat(renamed.passed()).isFalse();
        assertThat(renamed.output()).contains("unable to replace resource", "marked for protection");
        eu.unprotect();
        eu.change("-  weighbridge:protect: true\n+  weighbridge:protect: false");
        assertPassed(eu.run("up", "--yes", "--skip-preview"));
        assertThat(world.dns().connect("sales.shop.internal", 443, MUNICH)).isEqualTo(eu.endpoint());
        assertThat(status(eu.endpoint())).isEqualTo(200);
        assertThat(connect(MUNICH)).isEqualTo(us.endpoint());

        us.unprotect();
        eu.destroy();
        us.destroy();
        assertThat(eu.simulator.isEmpty()).isTrue();
        assertThat(us.simulator.isEmpty()).isTrue();
        assertThatThrownBy(() -> connect(OHIO))
                .isInstanceOf(UnreachableException.class)
                .hasMessage(NAME + " has no answer for a client near us-east-2");
    }

    private static void assertPassed(Judged judged) {
        assertThat(judged.passed()).as(judged.output()).isTrue();
        assertThat(judged.findings()).as(judged.output()).isEmpty();
    }

    private URI connect(DnsClient client) {
        return world.dns().connect(NAME, 443, client);
    }

    private static int status(URI service) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(service.resolve("/orders"))
                                .header(Caller.HEADER, CHECKOUT.header())
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    /** One Region: its stack, its simulated AWS, its backend. */
    private final class Side implements AutoCloseable {
        private final String stack;
        private final Simulator simulator;
        private final Sandbox sandbox;
        private String file;

        Side(String stack, String file) throws IOException {
            this.stack = stack;
            this.file = file;
            String region = stack.substring("prod-".length());
            simulator = Simulator.start(SimulatorOptions.DEFAULT
                    .withWorld(world)
                    .withAccount("444455556666")
                    .withRegion(region));
            sandbox = Sandbox.create(Repository.pulumi(), simulator);
            Files.writeString(sandbox.service().resolve("Pulumi.yaml"), "name: weighbridge\nruntime: java\n");
            Files.writeString(stackFile(), file);
            prepare(StackFileCheck.read(stackFile()));
            runPulumi("stack", "init", stack);
        }

        /** What the stack expects to be there. */
        private void prepare(StackConfig config) {
            config.versions()
                    .forEach(version ->
                            simulator.publish(((VersionConfig.Published) version).functionArn(), new OrdersHandler()));
            var domain = config.service().domain().orElseThrow();
            simulator.operator().addCertificate(domain.certificate().orElseThrow(), "*.shop.internal");
            var entry = domain.record().flatMap(DnsRecord::through).orElseThrow();
            simulator.operator().addLoadBalancer(entry.name(), entry.zone());
        }

        private Path stackFile() {
            return sandbox.service().resolve("Pulumi." + stack + ".yaml");
        }

        /** The engine lays the file out anew, so that the page's lines are no longer in it. */
        void change(String diff) throws IOException {
            file = Page.changed(file, diff);
            Files.writeString(stackFile(), file);
        }

        Judged run(String command, String... passedOn) throws IOException {
            Path output = sandbox.root().resolve("command.log");
            var location = new StackLocation(sandbox.service(), stack);
            Deployment.Ended ended = new Deployment(sandbox.pulumi(), location, new PolicyPack(Repository.POLICIES))
                    .run(command, List.of(passedOn), (pulumi, at, arguments) -> pulumi.runInto(output, at, arguments));
            return Judged.of(ended.pulumiExitCode(), ended.report().findings(), output);
        }

        URI endpoint() {
            return simulator.endpoint("orders", 443);
        }

        Map<String, Integer> weights() {
            LatticeView lattice = simulator.lattice();
            return lattice.weights(lattice.listener("orders", "https").defaultAction());
        }

        List<String> recordWaitsFor() throws IOException {
            PulumiCli.Result export =
                    sandbox.pulumi().ask(sandbox.service(), List.of("stack", "export", "--stack", stack));
            List<String> types = new ArrayList<>();
            JsonParser.parseString(export.stdout())
                    .getAsJsonObject()
                    .getAsJsonObject("deployment")
                    .getAsJsonArray("resources")
                    .forEach(element -> {
                        JsonObject resource = element.getAsJsonObject();
                        if (resource.get("type").getAsString().equals("aws:route53/record:Record")) {
                            resource.getAsJsonArray("dependencies")
                                    .forEach(urn -> types.add(urn.getAsString().replaceAll("::[^:]*$|.*[$]", "")));
                        }
                    });
            return types;
        }

        void unprotect() throws IOException {
            assertThat(runPulumi("state", "unprotect", "--all", "--yes", "--stack", stack))
                    .isZero();
        }

        void destroy() throws IOException {
            assertThat(runPulumi("destroy", "--yes", "--skip-preview", "--stack", stack))
                    .isZero();
        }

        private int runPulumi(String... arguments) throws IOException {
            Path log = sandbox.root().resolve("pulumi.log");
            return sandbox.pulumi().runInto(log, sandbox.service(), List.of(arguments));
        }

        @Override
        public void close() throws IOException {
            sandbox.close();
            simulator.close();
        }
    }
}
