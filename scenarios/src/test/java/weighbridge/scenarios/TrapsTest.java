package weighbridge.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weighbridge.scenarios.Engine.Judged;
import weighbridge.simulator.lattice.LatticeView;

/** The traps of VPC Lattice and of its provider, which the simulator repeats, against the real program and engine. */
final class TrapsTest {
    private static final String RULES = """
            weighbridge:listeners:
              https:
                port: 443
                protocol: HTTPS
                rules:
                  %s:
                    priority: %d
                    match: { path: { prefix: /orders } }
            """;

    private Engine engine;

    @BeforeEach
    void startEngine() throws IOException {
        engine = Engine.start();
        engine.deployUnjudged(Scenario.base().with(StackYaml.of(RULES.formatted("reads", 10))));
    }

    @AfterEach
    void stopEngine() throws IOException {
        engine.close();
    }

    @Test
    void aWeightOf0IsLeftOutAndTheNextPreviewIsEmpty() throws IOException {
        change("weighbridge:traffic: { v7: 100, v8: 0 }", RULES.formatted("reads", 10));

        LatticeView lattice = engine.simulator().lattice();
        assertThat(lattice.weightsByFunction(lattice.listener("orders", "https").defaultAction())
                        .values())
                .containsExactly(100);
        assertThat(lattice.weightsByFunction(
                                lattice.rule("orders", "https", "reads").action())
                        .values())
                .containsExactly(100);
    }

    @Test
    void anotherOrderOfTheConfigIsNoChange() throws IOException {
        engine.write(Scenario.base()
                .with(StackYaml.of("weighbridge:traffic: { v8: 10, v7: 90 }"))
                .with(StackYaml.of(RULES.formatted("reads", 10))));

        expectNoChanges();
    }

    @Test
    void aChangedPriorityReachesLatticeAndTheNextPreviewIsEmpty() throws IOException {
        change("{}", RULES.formatted("reads", 20));

        assertThat(engine.simulator().lattice().rule("orders", "https", "reads").priority())
                .isEqualTo(20);
    }

    @Test
    void aRenamedRuleTakesAFreePriorityInTheSameChange() throws IOException {
        change("{}", RULES.formatted("lookups", 20));

        assertThat(engine.simulator().lattice().rules("orders", "https"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.name()).isEqualTo("lookups"));
    }

    /** Another name is another resource, and Pulumi makes the new one before it deletes the old one. */
    @Test
    void aRuleRenamedAtItsOldPriorityIsRefusedBeforeLatticeWouldAndTheOldOneGoesOnServing() throws IOException {
        engine.write(Scenario.base().with(StackYaml.of(RULES.formatted("lookups", 10))));

        Judged up = engine.judge("up", List.of("--yes"));

        assertThat(up.passed()).isFalse();
        assertThat(up.findings())
                .containsExactly(
                        "mandatory rule-priority: orders/https/lookups: the priority 10 is orders/https/reads's now; a"
                                + " listener has each once, and up may make this rule before that one is gone, and break off half way:"
                                + " take a free priority in this change");
        assertThat(engine.simulator().lattice().rule("orders", "https", "reads").priority())
                .isEqualTo(10);
    }

    private void change(String first, String second) throws IOException {
        engine.write(Scenario.base().with(StackYaml.of(first)).with(StackYaml.of(second)));
        Judged up = engine.judge("up", List.of("--yes"));
        assertThat(up.exitCode()).as(up.output()).isZero();
        expectNoChanges();
    }

    private void expectNoChanges() throws IOException {
        Judged preview = engine.judge("preview", List.of("--expect-no-changes"));
        assertThat(preview.exitCode()).as(preview.output()).isZero();
    }
}
