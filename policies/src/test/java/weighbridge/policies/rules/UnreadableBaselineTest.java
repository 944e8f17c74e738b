package weighbridge.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.policies.change.AnAction.aListener;
import static weighbridge.policies.rules.Verdicts.exception;
import static weighbridge.policies.rules.Verdicts.firstExposure;
import static weighbridge.policies.rules.Verdicts.weightStep;
import static weighbridge.policies.rules.Verdicts.with;

import org.junit.jupiter.api.Test;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.AnAction;
import weighbridge.policies.change.Deployed;
import weighbridge.policies.value.Values;

final class UnreadableBaselineTest {
    private static final Baseline UNREADABLE = new Baseline.Unreadable("exit code 1: error: no such stack");
    private static final String REFUSAL =
            "orders/https: the deployed splits are unreadable (exit code 1: error: no such stack), so nothing is known to be"
                    + " a retreat. Mend that, or permit each version with traffic (%s) by an entry of its own under"
                    + " \"exceptions\", \"entries\" in the policy config, such as { \"rules\": [\"weight-step\","
                    + " \"first-exposure\", \"bake-time\", \"warm-baseline\", \"rollback-armed\", \"rollback-hold\", \"live\", \"freeze-window\"],"
                    + " \"action\": \"orders/https\", \"version\": \"%s\", \"upTo\": %d, \"until\":"
                    + " \"2026-01-05T16:00:00Z\", \"because\": \"...\", \"by\": \"...\" }";

    @Test
    void nothingPassesAndTheMessageEndsWithTheWayRound() {
        String expected = REFUSAL.formatted("v7 up to 90, v8 up to 10", "v7", 90);

        assertThat(weightStep(UNREADABLE, aListener())).isEqualTo(expected);
        assertThat(firstExposure(UNREADABLE, aListener())).isEqualTo(expected);
    }

    @Test
    void onlyThoseWithoutAPermissionAreNamed() {
        assertThat(weightStep(UNREADABLE, aListener(), with(exception("v7", 90))))
                .isEqualTo(REFUSAL.formatted("v8 up to 10", "v8", 10));
    }

    @Test
    void aPermissionForEachVersionIsTheWayRound() {
        assertThat(weightStep(
                        UNREADABLE,
                        aListener().withWeights("v7", 90, "v8", 10, "v9", 0),
                        with(exception("v7", 90), exception("v8", 10))))
                .isEqualTo("""
                        orders/https: exception in use: v7 up to 90 % until 2026-01-05T14:00:00Z (INC-1, by on-call)
                        orders/https: exception in use: v8 up to 10 % until 2026-01-05T14:00:00Z (INC-1, by on-call)""");
    }

    @Test
    void aDeployedSplitThatNobodyCanReadIsNoBetter() {
        AnAction broken = aListener().withWeights("v7", Values.text("most"), "v8", 10);

        assertThat(weightStep(Deployed.with(broken), aListener()))
                .startsWith("orders/https: the deployed splits are unreadable (orders/https is deployed, but"
                        + " defaultAction.forwards[0].targetGroups[0] has the identifier \"tg-v7\" and the weight \"most\"),"
                        + " so nothing is known to be a retreat. ");
    }
}
