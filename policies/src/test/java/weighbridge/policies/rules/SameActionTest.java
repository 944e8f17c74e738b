package weighbridge.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.policies.change.AnAction.aListener;
import static weighbridge.policies.change.AnAction.aRule;
import static weighbridge.policies.rules.Verdicts.firstExposure;
import static weighbridge.policies.rules.Verdicts.weightStep;

import org.junit.jupiter.api.Test;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.AnAction;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.change.Deployed;
import weighbridge.policies.limits.Limits;
import weighbridge.policies.value.Values;

/** Which deployed action a new one was, and which version is its stable. */
final class SameActionTest {
    private static final Baseline NINETY_TEN = Deployed.with(aListener());

    private final AnAction step = aListener().withWeights("v7", 70, "v8", 30);

    @Test
    void isFoundByAnAlias() {
        AnAction moved = step.named("web", aListener().urn()).withTag("weighbridge:action", "orders/https");

        assertThat(weightStep(NINETY_TEN, moved)).isEqualTo("compliant");
        assertThat(weightStep(Deployed.with(aListener().unmarked()), moved.unmarked()))
                .isEqualTo("compliant");
    }

    @Test
    void isFoundByItsMark() {
        assertThat(weightStep(NINETY_TEN, step.named("web"))).isEqualTo("compliant");
    }

    @Test
    void isNotFoundByAMarkThatTwoBear() {
        Baseline two = Deployed.with(aListener(), aListener().named("other"));

        assertThat(weightStep(two, step.named("web")))
                .isEqualTo("orders/https: v8 would rise from 0 % to 30 % (+30 points); at most +20 points a step:"
                        + " set v8 to 20 or less");
    }

    @Test
    void isElseNew() {
        assertThat(weightStep(NINETY_TEN, step.named("web").withTag("weighbridge:action", "orders/web")))
                .contains("orders/web: v8 would rise from 0 % to 30 %");
    }

    @Test
    void hasAMarkOfItsOwn() {
        WeightStep rule = new WeightStep(new ChangeFinder(), () -> NINETY_TEN, () -> Limits.DEFAULT, Verdicts.CLOCK);
        AnAction second = aRule().withTag("weighbridge:action", "orders/https");

        assertThat(Verdicts.shown(rule.judge(aListener().asResource()))).isEqualTo("compliant");
        assertThat(Verdicts.shown(rule.judge(second.asResource())))
                .isEqualTo("orders/https: the mark weighbridge:action is also on "
                        + aListener().urn() + ": give each action a mark of its own");
    }

    @Test
    void ofANewActionIsItsListenersAndNotTheOneItNames() {
        assertThat(weightStep(NINETY_TEN, aRule().withStable("v8").withWeights("v8", 100)))
                .contains("v8 would rise from 10 % to 100 %");
    }

    @Test
    void ofANewListenerIsWhatTheServicesListenersAgreeOn() {
        AnAction second = aListener("http").withWeights("v7", 100);
        AnAction ruleOfOtherCode = aRule().withStable("v9").withWeights("v9", 100);

        assertThat(weightStep(Deployed.with(aListener(), ruleOfOtherCode), second))
                .isEqualTo("compliant");
    }

    @Test
    void ofAServiceWithNothingDeployedIsTheOneItNames() {
        assertThat(firstExposure(Deployed.with(), aListener())).isEqualTo("compliant");
        assertThat(firstExposure(Deployed.with(), aListener().withStable("v8")))
                .startsWith("orders/https: v7 is new to this action and would start at 90 %");
    }

    @Test
    void ofAServiceWhoseListenersOnlyRespondIsTheOneItNames() {
        assertThat(firstExposure(Deployed.with(aListener().thatResponds()), aListener()))
                .isEqualTo("compliant");
    }

    @Test
    void ofAnUnmarkedListenerOfADeployedServiceIsTheDeployedOne() {
        AnAction unmarked = aListener("http")
                .unmarked()
                .with(
                        "serviceIdentifier",
                        Values.text("arn:aws:vpc-lattice:eu-west-1:111122223333:service/svc-orders"));

        assertThat(weightStep(NINETY_TEN, unmarked.withWeights("v7", 100))).isEqualTo("compliant");
        assertThat(weightStep(NINETY_TEN, unmarked.withWeights("v8", 100)))
                .isEqualTo(
                        "listener http: v8 would rise from 0 % to 100 % (+100 points); at most +20 points a step: set v8"
                                + " to 20 or less; where nothing is left to go back to, an exception lifts this (docs/emergencies.md)");
    }

    @Test
    void mayBeNamedAsPreviousOnlyIfItWas() {
        assertThat(weightStep(NINETY_TEN, aListener().withTag("weighbridge:previous", "v8")))
                .isEqualTo(
                        "orders/https: weighbridge:previous names v8, which is deployed neither as stable nor as previous;"
                                + " what may have all traffic at once was one of them before: leave weighbridge:previous out, and v8 comes"
                                + " back as a new version does, in steps, or at once by an exception"
                                + " (docs/emergencies.md)");
    }
}
