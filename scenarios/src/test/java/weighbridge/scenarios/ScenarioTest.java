package weighbridge.scenarios;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weighbridge.Splits;
import weighbridge.cli.splits.ActionSplit;
import weighbridge.config.StackFileCheck;
import weighbridge.scenarios.Engine.Judged;
import weighbridge.simulator.lattice.LatticeEndpoint;
import weighbridge.simulator.ssm.ParameterEndpoint;

/** Every scenario folder, through the real engine: what is deployed, what is changed, and what the pack says of it. */
final class ScenarioTest {
    static Stream<Scenario> scenarios() throws IOException {
        return Scenario.all();
    }

    /** Else a program that breaks off would do for one that is refused. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void isRefusedByARuleOrNotAtAll(Scenario scenario) {
        assertThat(scenario.findings().stream().anyMatch(finding -> finding.startsWith("mandatory ")))
                .isNotEqualTo(scenario.passes());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void isJudgedAsExpected(Scenario scenario) throws IOException {
        try (Engine engine = Engine.start();
                ParameterEndpoint parameters = ParameterEndpoint.start();
                LatticeEndpoint lattice = LatticeEndpoint.start(engine.simulator()::lattice)) {
            if (scenario.holds().isPresent()) {
                parameters.put(
                        "/weighbridge/test/orders/holds", scenario.holds().get());
            }
            engine.useCredentials();
            List<String> limits = scenario.limits(engine.scratch("limits.json"), parameters.url(), lattice.url());
            if (scenario.changedProgram().isPresent()) {
                isJudgedAsExpected(engine, scenario, scenario.changedProgram().get(), limits);
                return;
            }
            if (scenario.given().isPresent()) {
                engine.deployUnjudged(scenario.given().get());
            }
            var before = weights(engine.splitsInForce());
            scenario.moved()
                    .ifPresent(weights -> engine.simulator().operator().setListenerWeights("orders", "https", weights));

            engine.write(scenario.changed());
            scenario.clock().ifPresent(engine::clockAhead);
            Judged up = engine.judge("up", upArguments(limits));

            assertThat(scenario.comparable(up.findings())).as(up.output()).isEqualTo(scenario.findings());
            assertThat(up.passed()).as(up.output()).isEqualTo(scenario.passes());
            assertThat(weights(engine.splitsInForce())).isEqualTo(scenario.passes() ? configured(engine) : before);
        }
    }

    private static void isJudgedAsExpected(Engine engine, Scenario scenario, YamlProgram program, List<String> limits)
            throws IOException {
        engine.hasBuilds();
        if (scenario.givenProgram().isPresent()) {
            engine.deployUnjudged(scenario.givenProgram().get());
        }

        Judged up = engine.judge("up", program, limits);

        assertThat(up.findings()).as(up.output()).isEqualTo(scenario.findings());
        assertThat(up.passed()).as(up.output()).isEqualTo(scenario.passes());
    }

    private static List<String> upArguments(List<String> limits) {
        List<String> arguments = new ArrayList<>(List.of("--yes"));
        arguments.addAll(limits);
        return arguments;
    }

    private static Map<String, Map<String, Integer>> configured(Engine engine) throws IOException {
        return Splits.inForce(StackFileCheck.read(engine.stackFile()));
    }

    private static Map<String, Map<String, Integer>> weights(Map<String, ActionSplit> splits) {
        return splits.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, split -> split.getValue().weights()));
    }
}
