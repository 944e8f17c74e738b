package weighbridge.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.policies.change.AnAction.aListener;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.AnAction;
import weighbridge.policies.change.Deployed;
import weighbridge.policies.limits.ExceptionEntry;
import weighbridge.policies.limits.Limits;

/** Random baselines and changes, judged by the pack and by an oracle that was written from the design alone. */
final class StepRulesAgainstOracleTest {
    private static final int PAIRS = 6_000;
    private static final List<String> VERSIONS = List.of("v5", "v6", "v7", "v8", "v9");

    /** One case. A previous or an exception is there in some only. */
    private record Case(
            Map<String, Integer> baseline,
            Map<String, Integer> next,
            String stable,
            Optional<String> previous,
            Map<String, Integer> permitted,
            int maxPoints,
            int maxShare) {
        static Case random(Random random, boolean totals100) {
            return new Case(
                    weights(random, totals100),
                    weights(random, totals100),
                    oneOf(random),
                    random.nextInt(3) == 0 ? Optional.of(oneOf(random)) : Optional.empty(),
                    random.nextInt(3) == 0 ? Map.of(oneOf(random), random.nextInt(101)) : Map.of(),
                    random.nextBoolean() ? 20 : random.nextInt(101),
                    random.nextBoolean() ? 10 : random.nextInt(101));
        }

        private static String oneOf(Random random) {
            return VERSIONS.get(random.nextInt(VERSIONS.size()));
        }

        private static Map<String, Integer> weights(Random random, boolean totals100) {
            List<String> versions = new ArrayList<>(VERSIONS);
            Collections.shuffle(versions, random);
            List<String> chosen = versions.subList(0, 1 + random.nextInt(VERSIONS.size()));
            Map<String, Integer> weights = new LinkedHashMap<>();
            int left = 100;
            for (String version : chosen) {
                int weight = totals100 ? random.nextInt(left + 1) : random.nextInt(1000);
                weights.put(version, weight);
                left -= totals100 ? weight : 0;
            }
            // A split of nothing is no split, and where 100 is the total the rest goes to one of them.
            int rest = totals100 ? left : weights.values().stream().allMatch(weight -> weight == 0) ? 1 : 0;
            weights.merge(chosen.get(0), rest, Integer::sum);
            return weights;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void thePackAgreesWithTheOracle(long seed) {
        Random random = new Random(seed);
        int[] passed = new int[2];
        IntStream.range(0, PAIRS)
                .mapToObj(i -> Case.random(random, seed % 2 == 1))
                .forEach(one -> {
                    passed[0] += agreesOnTheStep(one) ? 1 : 0;
                    passed[1] += agreesOnTheExposure(one) ? 1 : 0;
                });

        // Cases that all pass, or all fail, would compare nothing.
        assertThat(List.of(passed[0], passed[1]))
                .allSatisfy(count -> assertThat(count).isBetween(PAIRS / 20, PAIRS - PAIRS / 20));
    }

    private static boolean agreesOnTheStep(Case one) {
        String verdict = Verdicts.weightStep(baseline(one), next(one), limits(one));
        boolean expected = StepRulesOracle.stepPasses(
                one.baseline(), one.next(), one.stable(), one.previous(), one.permitted(), one.maxPoints());
        assertThat(passes(verdict)).as(one + ": " + verdict).isEqualTo(expected);
        return expected;
    }

    private static boolean agreesOnTheExposure(Case one) {
        String verdict = Verdicts.firstExposure(baseline(one), next(one), limits(one));
        boolean expected = StepRulesOracle.exposurePasses(
                one.baseline(), one.next(), one.stable(), one.previous(), one.permitted(), one.maxShare());
        assertThat(passes(verdict)).as(one + ": " + verdict).isEqualTo(expected);
        return expected;
    }

    private static boolean passes(String verdict) {
        return verdict.equals("compliant") || verdict.startsWith("orders/https: exception in use: ");
    }

    private static Baseline baseline(Case one) {
        return Deployed.with(marked(one, one.baseline()));
    }

    private static AnAction next(Case one) {
        return marked(one, one.next());
    }

    private static AnAction marked(Case one, Map<String, Integer> weights) {
        Object[] inTurn = weights.entrySet().stream()
                .flatMap(entry -> List.<Object>of(entry.getKey(), entry.getValue()).stream())
                .toArray();
        AnAction action = aListener().withStable(one.stable()).withWeights(inTurn);
        return one.previous()
                .map(previous -> action.withTag("weighbridge:previous", previous))
                .orElse(action);
    }

    private static Limits limits(Case one) {
        List<ExceptionEntry> exceptions = one.permitted().entrySet().stream()
                .map(entry -> Verdicts.exception(entry.getKey(), entry.getValue()))
                .toList();
        return new Limits(
                new Limits.Limit(one.maxPoints(), Map.of()), new Limits.Limit(one.maxShare(), Map.of()), exceptions);
    }
}
