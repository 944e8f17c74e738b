package weighbridge.scenarios;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A whole release under the limits of prod, by changes of the stack file alone, and each step taken back. */
final class ReleaseOperationsTest {
    private static final String V7 = "weighbridge:versions: { v7: { function: \"orders:7\", warm: 2 } }\n";
    private static final String V7_AND_V8 = """
            weighbridge:versions: { v7: { function: "orders:7", warm: 2 }, v8: { function: "orders:8", warm: 2 } }
            """;

    @Test
    void passesStepByStepAndSoDoesEachRevert() throws IOException {
        try (Engine engine = Engine.start()) {
            var release = new Operations(
                    engine,
                    new OperationsTable(getClass(), "a release"),
                    Scenario.base().with(StackYaml.of(V7)));
            release.deployed("first deployment", "weighbridge:traffic: { v7: 100 }\n");
            release.step("add v8, without traffic", V7_AND_V8);
            release.step("v8 to 10", share(10));
            engine.clockAhead("PT1M");
            release.refused("v8 to 30 a minute later", share(30), "bake-time");
            engine.clockAhead("PT31M");
            for (int share : List.of(30, 50, 70, 90)) {
                release.step("v8 to " + share, share(share));
            }
            release.refused("promote v8 while v7 has traffic", "weighbridge:stable: v8\n", "stable-earned");
            release.step("v8 to 100", "weighbridge:traffic: { v8: 100 }\n");
            release.step("promote v8, and keep v7", "weighbridge:stable: v8\nweighbridge:previous: v7\n");
            v7GoesAndV9Comes(release);
            release.areOnThePage();
        }
    }

    private static void v7GoesAndV9Comes(Operations release) throws IOException {
        StackYaml promoted = release.now();
        release.deployed("remove v7", """
                weighbridge:versions: { v8: { function: "orders:8", warm: 2 } }
                weighbridge:previous:
                """);
        release.refused("revert of: remove v7", promoted, "weight-step");
        Map<String, Object> without = new LinkedHashMap<>(promoted.config());
        without.remove("weighbridge:previous");
        release.passes("revert of: remove v7, with `previous` left out", new StackYaml(without), Operations.REVERT);
        StackYaml toV7 = new StackYaml(without).with(StackYaml.of("weighbridge:traffic: { v7: 100 }\n"));
        release.limitedBy(ProdLimits.committed().withException("v7", 100, "first-exposure", "weight-step"));
        release.passes("v8 is bad, and v7 takes all at once, with an exception", toV7, Operations.EXCEPTION);
        release.limitedBy(ProdLimits.committed());
        release.step("add v9", """
                weighbridge:versions: { v8: { function: "orders:8", warm: 2 }, v9: { function: "orders:9" } }
                """);
    }

    private static String share(int v8) {
        return "weighbridge:traffic: { v7: " + (100 - v8) + ", v8: " + v8 + " }\n";
    }
}
