package weighbridge.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.policies.change.AnAction.aListener;
import static weighbridge.policies.change.AnAction.aRule;

import org.junit.jupiter.api.Test;
import weighbridge.policies.change.AnAction;
import weighbridge.policies.value.Values;

final class WeightsTotalTest {
    @Test
    void aTotalOf100Passes() {
        assertThat(total(aRule())).isEqualTo("compliant");
        assertThat(total(aListener().withWeights("v7", 100))).isEqualTo("compliant");
    }

    @Test
    void aTotalOf99IsRefused() {
        assertThat(total(aRule().withWeights("v7", 89, "v8", 10)))
                .isEqualTo("orders/https/beta: weights total 99 (v7 89, v8 10); they must total 100: add 1");
    }

    @Test
    void aTotalOf101IsRefused() {
        assertThat(total(aListener().withWeights("v7", 91, "v8", 10)))
                .isEqualTo("orders/https: weights total 101 (v7 91, v8 10); they must total 100: take away 1");
    }

    @Test
    void aLoneTargetIsHeldToItToo() {
        assertThat(total(aListener().withWeights("v7", 1)))
                .isEqualTo("orders/https: weights total 1 (v7 1); they must total 100: add 99");
    }

    @Test
    void anUnmarkedActionIsNamedByItsResourceAndItsTargetGroups() {
        assertThat(total(aListener().unmarked().withWeights("v7", 99)))
                .isEqualTo("listener https: weights total 99 (tg-v7 99); they must total 100: add 1");
    }

    @Test
    void anUnknownWeightIsUndecided() {
        assertThat(total(aRule().withWeights("v7", Values.UNKNOWN, "v8", 10)))
                .isEqualTo("undecided orders/https/beta action.forward.targetGroups[0].weight");
    }

    @Test
    void anActionThatRespondsHasNoWeights() {
        assertThat(total(aRule().thatResponds())).startsWith("not applicable: ");
    }

    @Test
    void aWeightThatIsNoNumberIsLeftToWeightRange() {
        assertThat(total(aRule().withWeights("v7", Values.text("90"), "v8", 10)))
                .isEqualTo("not applicable: orders/https/beta has a weight that weight-range refuses");
    }

    private static String total(AnAction action) {
        return Verdicts.shown(new WeightsTotal().judge(action.asResource()));
    }
}
