package weighbridge.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.policies.change.AnAction.aListener;
import static weighbridge.policies.change.AnAction.aRule;
import static weighbridge.policies.rules.Verdicts.exception;
import static weighbridge.policies.rules.Verdicts.firstExposure;
import static weighbridge.policies.rules.Verdicts.with;

import java.util.List;
import org.junit.jupiter.api.Test;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.AnAction;
import weighbridge.policies.change.Deployed;

final class FirstExposureTest {
    private static final Baseline ALL_STABLE = Deployed.with(aListener().withWeights("v7", 100));

    @Test
    void aNewVersionAt10Passes() {
        assertThat(firstExposure(ALL_STABLE, aListener())).isEqualTo("compliant");
    }

    @Test
    void aNewVersionAt11IsRefused() {
        assertThat(firstExposure(ALL_STABLE, aListener().withWeights("v7", 89, "v8", 11)))
                .isEqualTo("orders/https: v8 is new to this action and would start at 11 %; a version starts at 10 % or"
                        + " less: set v8 to 10 or less");
    }

    @Test
    void eachNewVersionIsNamed() {
        assertThat(firstExposure(ALL_STABLE, aListener().withWeights("v7", 77, "v8", 11, "v9", 12)))
                .isEqualTo(
                        "orders/https: v8 is new to this action and would start at 11 %, v9 is new to this action and"
                                + " would start at 12 %; a version starts at 10 % or less: set v8 to 10 or less and v9 to 10 or"
                                + " less");
    }

    @Test
    void aVersionThatHadTrafficIsNotNew() {
        assertThat(firstExposure(Deployed.with(aListener()), aListener().withWeights("v7", 10, "v8", 90)))
                .isEqualTo("compliant");
    }

    @Test
    void aVersionThatStoodAtZeroIsNew() {
        Baseline baseline = Deployed.with(aListener().withWeights("v7", 100, "v8", 0));

        assertThat(firstExposure(baseline, aListener().withWeights("v7", 89, "v8", 11)))
                .startsWith("orders/https: v8 is new to this action");
    }

    @Test
    void stableComesBackAtAnyShare() {
        Baseline baseline = Deployed.with(aListener().withWeights("v8", 100));

        assertThat(firstExposure(baseline, aListener().withWeights("v7", 100))).isEqualTo("compliant");
    }

    @Test
    void atAFirstDeploymentOnlyStableMayStartHigh() {
        assertThat(firstExposure(Deployed.with(List.of()), aListener())).isEqualTo("compliant");
        assertThat(firstExposure(Deployed.with(List.of()), aListener().withWeights("v7", 89, "v8", 11)))
                .isEqualTo("orders/https: v8 is new to this action and would start at 11 %; a version starts at 10 % or"
                        + " less: set v8 to 10 or less");
    }

    @Test
    void aNewRuleIsMeasuredOnTheRequestsThatItTakesOver() {
        assertThat(firstExposure(ALL_STABLE, aRule().withWeights("v7", 50, "v8", 50)))
                .isEqualTo(
                        "orders/https/beta: v8 is new to the requests that orders/https serves now and would start at"
                                + " 50 %; a version starts at 10 % or less: set v8 to 10 or less");
    }

    @Test
    void anExceptionPermitsItsVersionAlone() {
        AnAction step = aListener().withWeights("v7", 60, "v8", 20, "v9", 20);

        assertThat(firstExposure(ALL_STABLE, step, with(exception("v8", 20))))
                .isEqualTo("orders/https: v9 is new to this action and would start at 20 %; a version starts at 10 % or"
                        + " less: set v9 to 10 or less");
        assertThat(firstExposure(ALL_STABLE, step, with(exception("v8", 20), exception("v9", 20))))
                .isEqualTo("""
                        orders/https: exception in use: v8 up to 20 % until 2026-01-05T14:00:00Z (INC-1, by on-call)
                        orders/https: exception in use: v9 up to 20 % until 2026-01-05T14:00:00Z (INC-1, by on-call)""");
    }
}
