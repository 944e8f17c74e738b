package weighbridge.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.policies.change.AnAction.aListener;
import static weighbridge.policies.rules.Verdicts.firstExposure;
import static weighbridge.policies.rules.Verdicts.weightStep;

import java.util.List;
import org.junit.jupiter.api.Test;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.Deployed;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/** Programs that are not ours: no version is stable there. */
final class UnmarkedActionTest {

    private final Baseline unmarked =
            Deployed.with(targetGroupsWithoutMarks(), aListener().unmarked());

    @Test
    void hasNoStableAndItsMessageSaysHowToGoBackAndWhatToTag() {
        assertThat(weightStep(unmarked, aListener().unmarked().withWeights("v7", 100, "v8", 0)))
                .isEqualTo("compliant");
        assertThat(weightStep(
                        Deployed.with(
                                targetGroupsWithoutMarks(),
                                aListener().unmarked().withWeights("v7", 40, "v8", 60)),
                        aListener().unmarked().withWeights("v7", 100)))
                .isEqualTo(
                        "listener https: tg-v7 would rise from 40 % to 100 % (+60 points); at most +20 points a step:"
                                + " set tg-v7 to 60 or less; no version is deployed as stable, so every rise counts; to go back"
                                + " at once all the same, add under \"exceptions\", \"entries\" in the policy config { \"rules\":"
                                + " [\"weight-step\", \"first-exposure\", \"bake-time\", \"warm-baseline\", \"rollback-armed\","
                                + " \"rollback-hold\", \"live\", \"freeze-window\"], \"action\": \"listener https\", \"version\":"
                                + " \"tg-v7\", \"upTo\": 100, \"until\": \"2026-01-05T16:00:00Z\", \"because\": \"...\", \"by\":"
                                + " \"...\" }; for the next time, tag the listener or rule with weighbridge:service,"
                                + " weighbridge:action, weighbridge:versions and weighbridge:stable, and each target group with"
                                + " weighbridge:service and weighbridge:version, deploy that alone, then move weights");
    }

    @Test
    void getsItsMarksInAChangeThatRaisesNothing() {
        assertThat(weightStep(unmarked, aListener())).isEqualTo("compliant");
        assertThat(weightStep(unmarked, aListener().withWeights("v7", 89, "v8", 11)))
                .isEqualTo("orders/https: v8 would rise from 10 % to 11 % (+1 point) while marks are added; the change"
                        + " that adds marks may raise no share: deploy the marks alone, then move weights");
    }

    @Test
    void getsItsMarksAlsoAfterItsTargetGroupsGotTheirs() {
        Baseline half = Deployed.with(aListener().unmarked());

        assertThat(weightStep(half, aListener())).isEqualTo("compliant");
    }

    @Test
    void startsWithOneVersion() {
        assertThat(firstExposure(Deployed.with(), aListener().unmarked().withWeights("v7", 100)))
                .isEqualTo("compliant");
        assertThat(firstExposure(Deployed.with(), aListener().unmarked()))
                .startsWith("listener https: v7 is new to this action and would start at 90 %")
                .contains("no version is deployed as stable");
    }

    private List<Value> targetGroupsWithoutMarks() {
        return List.of(Deployed.targetGroup("tg-v7", Values.fields()), Deployed.targetGroup("tg-v8", Values.fields()));
    }
}
