package weighbridge.policies.analyzer;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.policies.change.AnAction.aListener;
import static weighbridge.policies.change.AnAction.aRule;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import weighbridge.policies.PackForTests;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.AnAction;
import weighbridge.policies.change.Deployed;
import weighbridge.policies.fuzz.Corruption;
import weighbridge.policies.fuzz.PlainOracle;
import weighbridge.policies.pack.Resource;
import weighbridge.policies.value.Value;

/** Listeners and rules of both providers with properties that are broken at random, through every rule of the pack. */
final class FuzzedActionsTest {
    private static final int CASES = 600;
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private static final List<Kind> KINDS = List.of(
            new Kind(aListener(), false, "defaultAction", "forwards"),
            new Kind(aRule(), false, "action", "forward"),
            new Kind(aListener(), true, "defaultAction", "forward"),
            new Kind(aRule(), true, "action", "forward"));

    /** An action of one provider, and where its targets are; {@code v7} has 90 and {@code v8} has 10 until now. */
    private record Kind(AnAction action, boolean isNative, String root, String forward, Baseline baseline) {
        private Kind(AnAction action, boolean isNative, String root, String forward) {
            this(action, isNative, root, forward, deployed(isNative));
        }

        static Kind random(Random random) {
            return KINDS.get(random.nextInt(KINDS.size()));
        }

        private static Baseline deployed(boolean isNative) {
            AnAction[] deployed = {aListener().writtenAt(LONG_AGO), aRule().writtenAt(LONG_AGO)};
            return isNative ? Deployed.withNative(deployed) : Deployed.with(deployed);
        }

        Resource with(int v7, int v8) {
            AnAction next = action.withWeights("v7", v7, "v8", v8);
            return (isNative ? next.asNative() : next).asResource();
        }

        boolean isHarmless(Value properties) {
            return PlainOracle.isHarmless(properties, root, forward);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anAdvanceThatIsTooBigIsRefusedHoweverItIsWritten(long seed) {
        Random random = new Random(seed);
        Corruption corruption = new Corruption(random);
        int harmless = 0;
        for (int i = 0; i < CASES; i++) {
            Kind kind = Kind.random(random);
            Resource resource = kind.with(10, 90);
            Value broken = corruption.of(resource.properties());
            boolean refused = isRefused(kind.baseline(), Requests.alone(resource, broken));
            harmless += kind.isHarmless(broken) ? 1 : 0;
            assertThat(refused || kind.isHarmless(broken))
                    .as(() -> kind.root() + " " + broken)
                    .isTrue();
        }
        // Were all of them harmless, nothing would have been asked.
        assertThat(harmless).isLessThan(CASES / 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void aChangeThatIsAllowedMayBeRefusedWhenBrokenButNoRuleFails(long seed) {
        Random random = new Random(seed);
        Corruption corruption = new Corruption(random);
        int passed = 0;
        for (int i = 0; i < CASES; i++) {
            Kind kind = Kind.random(random);
            Resource resource = kind.with(80, 20);
            Value broken = corruption.of(resource.properties());
            passed += isRefused(kind.baseline(), Requests.alone(resource, broken)) ? 0 : 1;
        }
        assertThat(passed).isBetween(CASES / 20, CASES - CASES / 20);
    }

    /** By the rules with the limits that hold without a policy config; those that wait for settings must not fail, either. */
    private static boolean isRefused(Baseline baseline, AnalyzeRequest request) {
        Judging.of(PackForTests.withEveryRuleOver(baseline)).resource(request);
        return Judging.of(PackForTests.over(baseline)).resource(request);
    }
}
