package weighbridge.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.policies.change.AnAction.aListener;
import static weighbridge.policies.change.AnAction.aRule;
import static weighbridge.policies.rules.AStack.aStack;

import java.util.List;
import org.junit.jupiter.api.Test;
import weighbridge.policies.change.APart;
import weighbridge.policies.change.AnAction;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.limits.Limits;

final class DrainFirstTest {
    private static final AnAction V7_ALONE = aListener().withWeights("v7", 100);

    @Test
    void whatHadTrafficStaysForThatChange() {
        AStack next = withoutV8().with(APart.targetGroup("v9")).with(aListener().withWeights("v7", 90, "v9", 10));

        assertThat(verdicts(aStack(), next))
                .containsExactly(
                        "orders/https: v8 would lose its target group, and has 10 % of orders/https until this change; a"
                                + " version is removed once it has none: take it to 0, deploy that, and remove it in the change"
                                + " after that");
    }

    @Test
    void aRetreatMayRemoveWhatItRetreatsFrom() {
        assertThat(verdicts(aStack(), withoutV8().with(V7_ALONE))).isEmpty();
        assertThat(verdicts(aStack().with(V7_ALONE), withoutV8().with(V7_ALONE)))
                .isEmpty();
    }

    @Test
    void whatTheNewSplitUsesStays() {
        assertThat(verdicts(aStack(), withoutV8()))
                .containsExactly(
                        "orders/https: v8 would lose its target group, and orders/https still sends it requests: take it"
                                + " out of the split first, and remove it in a change after that");
        assertThat(verdicts(aStack(), aStack().without("attach-v8")))
                .singleElement()
                .asString()
                .startsWith("orders/https: v8 would lose its target, and");
    }

    @Test
    void aRemovedRulesRequestsAreItsListeners() {
        AnAction rule = aRule().withWeights("v7", 50, "v8", 50);
        AStack before = aStack().with(V7_ALONE, rule);

        assertThat(verdicts(before, withoutV8().with(V7_ALONE))).isEmpty();
        assertThat(verdicts(
                        before,
                        withoutV8()
                                .with(APart.targetGroup("v9"))
                                .with(aListener().withWeights("v7", 90, "v9", 10))))
                .singleElement()
                .asString()
                .contains("v8 would lose its target group, and has 50 % of orders/https/beta until this change");
    }

    @Test
    void whereNothingIsLeftThereIsNothingToJudge() {
        assertThat(verdicts(aStack(), new AStack(List.of(), List.of()))).isEmpty();
    }

    private static AStack withoutV8() {
        return aStack().without("tg-v8").without("attach-v8").without("permit-v8");
    }

    private static List<String> verdicts(AStack before, AStack after) {
        return after.judged(
                before,
                baseline -> new DrainFirst(new ChangeFinder(), () -> baseline, () -> Limits.DEFAULT, Verdicts.CLOCK));
    }
}
