package weighbridge.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.policies.change.AnAction.aListener;
import static weighbridge.policies.change.AnAction.aRule;

import java.util.Set;
import org.junit.jupiter.api.Test;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.AnAction;
import weighbridge.policies.change.Deployed;
import weighbridge.policies.limits.ExceptionEntry;
import weighbridge.policies.limits.Limits;

final class StableEarnedTest {
    private static final AnAction ALL_ON_V8 = aListener().withWeights("v8", 100);

    @Test
    void aVersionWithAllTrafficBecomesStable() {
        assertThat(verdict(Deployed.with(ALL_ON_V8), ALL_ON_V8.withStable("v8")))
                .isEqualTo("compliant");
    }

    @Test
    void aVersionWithLessDoesNotWhateverTheNewSplitSays() {
        assertThat(verdict(Deployed.with(aListener()), ALL_ON_V8.withStable("v8")))
                .isEqualTo(
                        "orders/https: v8 would become stable in place of v7, and has 10 % of orders/https; stable has"
                                + " 100 % of every action that falls back to v7: take v8 there first, and name it in the change"
                                + " after that; where v7 is broken and nothing is left to go back to, add an exception to"
                                + " stable-earned for v8 on orders/https (docs/limits.md)");
    }

    @Test
    void everyActionWithTheSameStableCounts() {
        Baseline deployed = Deployed.with(ALL_ON_V8, aRule());

        assertThat(verdict(deployed, ALL_ON_V8.withStable("v8")))
                .contains("v8 would become stable in place of v7, and has 10 % of orders/https/beta;");
    }

    @Test
    void anActionWithAStableOfItsOwnDoesNot() {
        Baseline deployed = Deployed.with(ALL_ON_V8, aRule().withStable("v6"));

        assertThat(verdict(deployed, ALL_ON_V8.withStable("v8"))).isEqualTo("compliant");
    }

    @Test
    void theDeployedPreviousBecomesStableAgainAtOnce() {
        AnAction promoted = aListener().withStable("v8").withTag("weighbridge:previous", "v7");

        assertThat(verdict(Deployed.with(promoted), aListener().withStable("v7")))
                .isEqualTo("compliant");
    }

    @Test
    void anActionThatKeepsItsStableIsNotItsMatter() {
        assertThat(verdict(Deployed.with(aListener()), aListener()))
                .isEqualTo("not applicable: orders/https keeps its stable, or had none");
        assertThat(verdict(Deployed.with(), aListener().withStable("v9")))
                .isEqualTo("not applicable: orders/https keeps its stable, or had none");
    }

    @Test
    void anExceptionForTheNewStablePermitsIt() {
        var entry = new ExceptionEntry(
                Set.of("stable-earned"), "orders/https", "v9", 100, Verdicts.NOON.plusSeconds(60), "INC-1", "on-call");

        String verdict = verdict(Deployed.with(aListener()), aListener().withStable("v9"), Verdicts.with(entry));

        assertThat(verdict)
                .isEqualTo(
                        "orders/https: exception in use: v9 up to 100 % until 2026-01-05T12:01:00Z (INC-1, by on-call)");
    }

    private static String verdict(Baseline baseline, AnAction next) {
        return verdict(baseline, next, Limits.DEFAULT);
    }

    private static String verdict(Baseline baseline, AnAction next, Limits limits) {
        return Verdicts.shown(new StableEarned(() -> baseline, () -> limits, Verdicts.CLOCK).judge(next.asResource()));
    }
}
