package weighbridge.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.scenarios.Operations.EXCEPTION;
import static weighbridge.scenarios.Operations.UP;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weighbridge.simulator.aws.Service;
import weighbridge.simulator.provider.Faults.Call;
import weighbridge.simulator.ssm.ParameterEndpoint;

/** What one does when something is wrong, under the limits of prod: it passes, or what is refused says what does. */
final class EmergencyOperationsTest {
    private static final String HOLDS = "/weighbridge/test/orders/holds";
    private static final String V8_IS_HELD = """
            { "format": 1, "holds": [{ "version": "v8", "since": "2026-01-05T03:12:00Z", "because": "12 %% failed"%s }] }
            """;
    private static final String RELEASED =
            ", \"released\": { \"at\": \"2026-01-05T09:00:00Z\", \"by\": \"ann\", \"because\": \"a table was missing\" }";

    private Engine engine;
    private Operations operations;

    @BeforeEach
    void start() throws IOException {
        engine = Engine.start();
    }

    @AfterEach
    void stop() throws IOException {
        engine.close();
    }

    /** A minute after the last step: nobody waits for the bake time. */
    @Test
    void whereVersionsAreBadTheWayBackPassesAtOnceAndAHotfixByException() throws IOException {
        given("bad versions", """
                weighbridge:versions:
                  v7: { function: "orders:7" }
                  v8: { function: "orders:8" }
                  v9: { function: "orders:9" }
                weighbridge:stable: v8
                weighbridge:previous: v7
                weighbridge:traffic: { v8: 90, v9: 10 }
                """);
        engine.clockAhead("PT1M");

        operations.passes("candidate v9 is bad", "weighbridge:traffic: { v8: 100 }\n");
        operations.passes("candidate v9 is bad, and goes at once", """
                weighbridge:versions: { v7: { function: "orders:7" }, v8: { function: "orders:8" } }
                weighbridge:traffic: { v8: 100 }
                """);
        operations.passes(
                "stable v8 and candidate v9 are bad: return to previous", "weighbridge:traffic: { v7: 100 }\n");
        operations.passes(
                "the same, and v7 is stable again",
                "weighbridge:stable: v7\nweighbridge:previous: v8\nweighbridge:traffic: { v7: 100 }\n");
        String v10 = """
                weighbridge:versions:
                  v7: { function: "orders:7" }
                  v8: { function: "orders:8" }
                  v9: { function: "orders:9" }
                  v10: { function: "orders:10" }
                weighbridge:traffic: { v10: 100 }
                """;
        operations.refused(
                "v8, v9 and v7 are bad: hotfix v10 takes all", v10, "bake-time", "first-exposure", "weight-step");
        operations.limitedBy(ProdLimits.committed().withTheExceptionOfThePageFor("v10"));
        operations.deployed("the same with an exception to the three", v10, EXCEPTION);
        operations.limitedBy(ProdLimits.committed());
        operations.deployed("name the hotfix stable", "weighbridge:stable: v10\nweighbridge:previous:\n");
        operations.limitedBy(ProdLimits.committed().withTheExceptionOfThePageFor("v11"));
        operations.passes(
                "v10 is bad, with no candidate and no previous: hotfix v11, with the exception", """
                weighbridge:versions: { v10: { function: "orders:10" }, v11: { function: "orders:11" } }
                weighbridge:traffic: { v11: 100 }
                """, EXCEPTION);
        operations.areOnThePage();
    }

    @Test
    void whatARollbackTookOutComesBackOnceItIsReleased() throws IOException {
        try (ParameterEndpoint parameters = ParameterEndpoint.start()) {
            given("a rollback, right or wrong", "weighbridge:traffic: { v7: 70, v8: 30 }\n");
            engine.useCredentials();
            ProdLimits withHolds = ProdLimits.committed().withHoldsAt(parameters.url());
            operations.limitedBy(withHolds);
            engine.simulator().operator().setListenerWeights("orders", "https", Map.of("orders-v7", 100));
            parameters.put(HOLDS, V8_IS_HELD.formatted(""));

            operations.deployed("a rollback took v8 out; the stack file as it was", "");
            assertThat(weights()).isEqualTo(Map.of("orders-v7", 100));
            operations.refused("the next step of v8", "weighbridge:traffic: { v7: 50, v8: 50 }\n", "rollback-hold");
            operations.deployed("the stack file says what is in force", "weighbridge:traffic: { v7: 100 }\n");
            String again = "weighbridge:traffic: { v7: 90, v8: 10 }\n";
            operations.refused("v8 again", again, "rollback-hold");
            operations.limitedBy(withHolds.withException("v8", 10, "rollback-hold"));
            operations.passes("v8 again, with an exception to `rollback-hold`", again, EXCEPTION);
            operations.limitedBy(withHolds);
            parameters.put(HOLDS, V8_IS_HELD.formatted(RELEASED));
            operations.passes("v8 again, for it was a false alarm", again, "[release the hold](holds.md); " + UP);
            namedAsPrevious(parameters);
            operations.areOnThePage();
        }
    }

    private void namedAsPrevious(ParameterEndpoint parameters) throws IOException {
        operations.given("weighbridge:stable: v8\nweighbridge:previous: v7\nweighbridge:traffic: { v8: 100 }\n");
        parameters.put(HOLDS, V8_IS_HELD.formatted(""));
        String back = "weighbridge:stable: v7\nweighbridge:traffic: { v7: 100 }\n";
        operations.refused(
                "a rollback took stable v8 out: v7 stable again, v8 `previous`",
                back + "weighbridge:previous: v8\n",
                "rollback-hold");
        operations.passes("v7 stable again, without `previous`", back + "weighbridge:previous:\n");
    }

    @Test
    void whatBrokeOffGoesBackOrOn() throws IOException {
        given("an `up` that broke off", "weighbridge:traffic: { v7: 90, v8: 10 }\n");
        String step = "weighbridge:traffic: { v7: 70, v8: 30 }\n";
        breaksOff(Call.UPDATE, "aws:vpclattice/listener:Listener", "UpdateListener", step);
        operations.passes("a step broke off: back", "");
        operations.passes("a step broke off: on", step);
        String another = """
                weighbridge:versions: { v7: { function: "orders:7" }, v8: { function: "orders:8" }, v10: { function: "orders:10" } }
                weighbridge:traffic: { v7: 100 }
                """;
        breaksOff(
                Call.CREATE, "aws:vpclattice/targetGroupAttachment:TargetGroupAttachment", "RegisterTargets", another);
        operations.passes("a new version is half made: back", "");
        operations.deployed("a new version is half made: on", another);
        locked("weighbridge:traffic: { v7: 90, v8: 10 }\n");
        operations.areOnThePage();
    }

    private void breaksOff(Call call, String type, String action, String change) throws IOException {
        engine.simulator().faults().failNext(call, type, Service.LATTICE.invalid(action, "not now"));
        operations.breaksOff(change, "not now");
    }

    /** What a runner that died leaves in the backend. */
    private void locked(String change) throws IOException {
        Path locks = Files.createDirectories(engine.scratch("state/.pulumi/locks/organization/weighbridge/test"));
        Files.writeString(
                locks.resolve("0b7a2b7e-0a07-4a52-9b2c-3d0c1f7b2d11.json"),
                "{\"pid\":1,\"username\":\"runner\",\"hostname\":\"gone\",\"timestamp\":\"2026-01-05T03:12:00Z\"}");
        operations.refused(PulumiRefusal.LOCKED, "its runner died, and the lock is still there", change);
        operations.commanded("take the lock away", List.of("cancel"));
        operations.deployed("the same again", change);
    }

    @Test
    void whatTheAwsCliChangedIsNotSeenUntilARefresh() throws IOException {
        given("the AWS CLI", "weighbridge:traffic: { v7: 90, v8: 10 }\n");
        engine.simulator().operator().setListenerWeights("orders", "https", Map.of("orders-v7", 100));

        operations.deployed("the AWS CLI took v8 out; the stack file as it was: v8 stays out", "");
        assertThat(weights()).isEqualTo(Map.of("orders-v7", 100));
        String step = "weighbridge:traffic: { v7: 70, v8: 30 }\n";
        operations.passes("the next step, judged from the 10 that v8 had: **it would get 30 at once**", step);
        operations.commanded("let the state catch up", List.of("refresh"));
        operations.refused("the next step, judged from what is in force", step, "first-exposure", "weight-step");
        operations.passes("the stack file as it was: v8 would come back to 10", "");
        operations.deployed(
                "the stack file says what is in force: no weight changes", "weighbridge:traffic: { v7: 100 }\n");
        assertThat(weights()).isEqualTo(Map.of("orders-v7", 100));
        engine.simulator().operator().setListenerWeights("orders", "https", Map.of("orders-v9", 100));
        String hotfix = "weighbridge:traffic: { v9: 100 }\n";
        operations.refused(
                "the AWS CLI gave all to v9; the stack file says so", hotfix, "first-exposure", "weight-step");
        operations.commanded("let the state catch up", List.of("refresh"));
        operations.passes("the stack file says so: no weight changes", hotfix);
        operations.areOnThePage();
    }

    private void given(String table, String deployed) throws IOException {
        operations = new Operations(engine, new OperationsTable(getClass(), table), Scenario.base());
        operations.given(deployed);
    }

    private Map<String, Integer> weights() {
        var lattice = engine.simulator().lattice();
        return lattice.weights(lattice.listener("orders", "https").defaultAction());
    }
}
