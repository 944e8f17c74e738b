package weighbridge.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.policies.change.AnAction.aListener;
import static weighbridge.policies.change.AnAction.target;
import static weighbridge.policies.rules.AStack.aStack;
import static weighbridge.policies.rules.Verdicts.weightStep;

import org.junit.jupiter.api.Test;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.APart;
import weighbridge.policies.change.AnAction;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.limits.Limits;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/** {@code aws-native} may read the target groups of an action back in another order than the program wrote. */
final class NativeOrderTest {
    /** {@code v7} at 90 and {@code v8} at 10, as the names say; the other way round as AWS answers. */
    private static final AnAction READ_BACK =
            aListener().withTargets(group("v8", 10), group("v7", 90)).asNative();

    private static final AnAction WRITTEN = aListener().asNative();
    private static final AStack STACK = aStack().asNative();

    @Test
    void theStateIsReadInTheOrderThatWasWritten() {
        Baseline deployed = STACK.with(READ_BACK.writtenAs(WRITTEN)).deployed();

        assertThat(weightStep(deployed, aListener().withWeights("v7", 100).asNative()))
                .isEqualTo("compliant");
        assertThat(weightStep(
                        deployed, aListener().withWeights("v7", 69, "v8", 31).asNative()))
                .startsWith("orders/https: v8 would rise from 10 % to 31 % (+21 points)");
    }

    /** Then it is not only another order: what AWS holds counts. */
    @Test
    void whatWasWrittenIsNotReadWhereOtherWeightsAreInForce() {
        AnAction drifted = aListener().withWeights("v7", 50, "v8", 50).asNative();
        Baseline deployed = STACK.with(drifted.writtenAs(WRITTEN)).deployed();

        assertThat(weightStep(
                        deployed, aListener().withWeights("v7", 40, "v8", 60).asNative()))
                .isEqualTo("compliant");
    }

    @Test
    void inTheWholeStackANameFollowsTheTargetGroupThatIsDeployedAsIt() {
        Baseline deployed = STACK.with(READ_BACK.writtenAs(WRITTEN)).deployed();

        assertThat(STACK.with(READ_BACK).judged(deployed, NativeOrderTest::rollbackArmed))
                .isEmpty();
        assertThat(STACK.with(READ_BACK).without("alarm-v8").judged(deployed, NativeOrderTest::rollbackArmed))
                .singleElement()
                .asString()
                .startsWith("orders/https: v8 would have 10 % and no alarm");
    }

    /** Else new code could take stable's name by its tags alone. */
    @Test
    void theTagsOfADeployedTargetGroupDoNotRenameIt() {
        AStack swapped =
                STACK.with(retagged("v7", "v8")).with(retagged("v8", "v7")).without("alarm-v8");

        assertThat(swapped.judged(STACK.deployed(), NativeOrderTest::rollbackArmed))
                .singleElement()
                .asString()
                .startsWith("orders/https: v8 would have 10 % and no alarm");
    }

    @Test
    void anActionOfTheAwsProviderKeepsItsOrder() {
        AnAction wrong = aListener().withTargets(group("v8", 10), group("v7", 90));

        assertThat(aStack().with(wrong)
                        .judged(
                                aStack(),
                                baseline -> new OneCandidate(
                                        new ChangeFinder(), () -> baseline, () -> Limits.DEFAULT, Verdicts.CLOCK)))
                .isEmpty();
        assertThat(weightStep(aStack().deployed(), wrong)).contains("is named for the target group tg-v8");
        assertThat(weightStep(STACK.deployed(), wrong.asNative())).contains("is named for the target group tg-v8");
    }

    private static APart retagged(String group, String version) {
        APart part = APart.targetGroup(group).asNative();
        APart other = APart.targetGroup(version).asNative();
        return part.with("tags", other.properties().get("tags"));
    }

    private static Value group(String version, int weight) {
        return target(Values.text("tg-" + version), Values.number(weight));
    }

    private static RollbackArmed rollbackArmed(Baseline baseline) {
        return new RollbackArmed(new ChangeFinder(), () -> baseline, () -> Limits.DEFAULT, Verdicts.CLOCK);
    }
}
