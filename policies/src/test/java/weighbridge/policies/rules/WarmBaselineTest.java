package weighbridge.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.policies.change.APart.provisioned;
import static weighbridge.policies.change.AnAction.aListener;
import static weighbridge.policies.rules.AStack.aStack;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.AnAction;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.limits.Limits;
import weighbridge.policies.limits.PolicyConfigFile;
import weighbridge.policies.pack.Settings;
import weighbridge.policies.value.Values;

final class WarmBaselineTest {
    private static final AnAction AT_100 = aListener().withWeights("v8", 100);
    private static final AnAction PROMOTED = AT_100.withStable("v8").withTag("weighbridge:previous", "v7");
    private static final AStack BEFORE = aStack().with(AT_100).with(provisioned("v7", 4));

    @Test
    void aNewStableIsAsWarmAsTheOneBefore() {
        assertThat(verdicts(BEFORE.with(PROMOTED).with(provisioned("v8", 3)), "{}"))
                .containsExactly(
                        "orders/https: stable v8 would have 100 % with 3 of provisioned concurrency; that share needs 4, 100"
                                + " % of the 4 which v7 is kept at: set warm of v8 to 4 or more");
        assertThat(verdicts(BEFORE.with(PROMOTED).with(provisioned("v8", 4)), "{}"))
                .isEmpty();
        assertThat(verdicts(BEFORE.with(PROMOTED).without("warm-v7"), "{}")).isEmpty();
    }

    @Test
    void itNeedsItsShareRoundedUp() {
        AStack next = BEFORE.with(PROMOTED.withWeights("v8", 55, "v7", 45));

        assertThat(verdicts(next.with(provisioned("v8", 3)), "{}")).isEmpty();
        assertThat(verdicts(next.with(provisioned("v8", 2)), "{}")).hasSize(1);
    }

    @Test
    void theLimitsMaySayMore() {
        AStack next = aStack().with(provisioned("v7", 8));

        assertThat(verdicts(aStack().with(provisioned("v7", 9)), next, "{\"concurrency\": 9}"))
                .containsExactly(
                        "orders/https: stable v7 would have 90 % with 8 of provisioned concurrency; that share needs 9, 90 %"
                                + " of the 9 which the limits say: set warm of v7 to 9 or more");
        assertThat(verdicts(aStack(), next, "{\"concurrency\": 8}")).isEmpty();
    }

    @Test
    void stableItselfMayBeCooledDown() {
        AStack warm = aStack().with(provisioned("v7", 8));

        assertThat(aStack().judged(warm, baseline -> rule(baseline, "{}"))).isEmpty();
    }

    @Test
    void whatIsNotKnownYetIsUndecidedAndARetreatIsWarnedOf() {
        AStack next = BEFORE.with(PROMOTED)
                .with(provisioned("v8", 1).with("provisionedConcurrentExecutions", Values.UNKNOWN));
        AStack back = aStack().with(aListener().withWeights("v7", 95, "v8", 5));

        assertThat(verdicts(next, "{}")).containsExactly("undecided orders/https v8's provisioned concurrency");
        assertThat(back.judged(aStack(), baseline -> rule(baseline, "{\"concurrency\": 10}")))
                .singleElement()
                .asString()
                .endsWith("(a warning: it was stable before, and no warmer)");
    }

    private static List<String> verdicts(AStack next, String settings) {
        return verdicts(BEFORE, next, settings);
    }

    private static List<String> verdicts(AStack before, AStack next, String settings) {
        return next.judged(before, baseline -> rule(baseline, settings));
    }

    private static WarmBaseline rule(Baseline baseline, String settings) {
        WarmBaseline rule = new WarmBaseline(new ChangeFinder(), () -> baseline, () -> Limits.DEFAULT, Verdicts.CLOCK);
        List<String> problems = new ArrayList<>();
        rule.configure(new Settings("warm-baseline", PolicyConfigFile.settings(settings), problems));
        assertThat(problems).isEmpty();
        return rule;
    }
}
