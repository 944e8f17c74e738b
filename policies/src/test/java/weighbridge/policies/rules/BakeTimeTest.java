package weighbridge.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.policies.change.AnAction.aListener;
import static weighbridge.policies.change.AnAction.aRule;
import static weighbridge.policies.rules.Verdicts.NOON;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.AnAction;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.change.Deployed;
import weighbridge.policies.limits.ExceptionEntry;
import weighbridge.policies.limits.Limits;

final class BakeTimeTest {
    private static final AnAction AT_30 = aListener().withWeights("v7", 70, "v8", 30);

    @Test
    void anAdvanceWaitsForTheBakeTimeAndTheMessageSaysUntilWhen() {
        assertThat(verdict(written(aListener(), 4), AT_30))
                .isEqualTo("orders/https: v8 would rise from 10 % to 30 % (+20 points), and the split stands since"
                        + " 2026-01-05T11:56:00Z; a split stands for 30 minutes before the next advance: wait until"
                        + " 2026-01-05T12:26:00Z");
    }

    @Test
    void itPassesFromTheLastMinuteOn() {
        assertThat(verdict(written(aListener(), 29), AT_30)).contains("wait until 2026-01-05T12:01:00Z");
        assertThat(verdict(written(aListener(), 30), AT_30)).isEqualTo("compliant");
    }

    @Test
    void aRetreatAndAnUnchangedSplitNeverWait() {
        assertThat(verdict(written(AT_30, 0), aListener())).isEqualTo("compliant");
        assertThat(verdict(written(AT_30, 0), AT_30)).isEqualTo("compliant");
    }

    @Test
    void withoutATimeInTheStateNothingIsKnownToHaveStood() {
        assertThat(verdict(Deployed.with(aListener()), AT_30))
                .isEqualTo(
                        "orders/https: v8 would rise from 10 % to 30 % (+20 points), and the state does not say since when"
                                + " the split stands; a split stands for 30 minutes before the next advance: add an exception to"
                                + " bake-time; the deployment then writes the time down");
    }

    @Test
    void aTimeAheadOfTheClockHasNotBeenStood() {
        assertThat(verdict(written(aListener(), -5), AT_30)).contains("wait until 2026-01-05T12:35:00Z");
    }

    @Test
    void aNewRuleWaitsForWhoServesItsRequestsNow() {
        Baseline fresh = written(aListener().withWeights("v7", 100), 4);

        assertThat(verdict(fresh, aRule()))
                .startsWith(
                        "orders/https/beta: v8 would rise from 0 % to 10 % (+10 points), and the split of orders/https,"
                                + " which serves them now, stands since 2026-01-05T11:56:00Z;");
        assertThat(verdict(fresh, aRule().withWeights("v7", 100))).isEqualTo("compliant");
    }

    @Test
    void aFirstDeploymentHasNothingToWaitFor() {
        assertThat(verdict(Deployed.with(), aListener())).isEqualTo("compliant");
    }

    @Test
    void anExceptionForTheVersionThatRisesLiftsIt() {
        var entry = new ExceptionEntry(
                Set.of("bake-time"), "orders/https", "v8", 30, NOON.plusSeconds(60), "INC-1", "on-call");

        assertThat(shown(written(aListener(), 4), AT_30, Verdicts.with(entry)))
                .isEqualTo(
                        "orders/https: exception in use: v8 up to 30 % until 2026-01-05T12:01:00Z (INC-1, by on-call)");
        assertThat(shown(written(aListener(), 4), aListener().withWeights("v7", 69, "v8", 31), Verdicts.with(entry)))
                .contains("wait until");
    }

    @Test
    void withoutABaselineItSaysWhereTheWayRoundStands() {
        assertThat(verdict(new Baseline.Unreadable("no such stack"), AT_30))
                .isEqualTo(
                        "orders/https: the deployed splits are unreadable (no such stack), so nothing is known to be a"
                                + " retreat: weight-step says what to do; an exception to bake-time lifts this, too");
    }

    private static Baseline written(AnAction action, int minutesAgo) {
        return Deployed.with(action.writtenAt(NOON.minus(Duration.ofMinutes(minutesAgo))));
    }

    private static String verdict(Baseline baseline, AnAction next) {
        return shown(baseline, next, Limits.DEFAULT);
    }

    private static String shown(Baseline baseline, AnAction next, Limits limits) {
        var rule = new BakeTime(new ChangeFinder(), () -> baseline, () -> limits, Verdicts.CLOCK);
        return Verdicts.shown(rule.judge(next.asResource()));
    }
}
