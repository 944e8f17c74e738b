package weighbridge.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.policies.change.AnAction.aListener;
import static weighbridge.policies.change.AnAction.aRule;
import static weighbridge.policies.rules.Verdicts.weightStep;

import org.junit.jupiter.api.Test;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.AnAction;
import weighbridge.policies.change.Deployed;
import weighbridge.policies.value.Values;

/** What the marks of one action must be, and what may become of them. */
final class MarksTest {
    private static final Baseline NINETY_TEN = Deployed.with(aListener());

    @Test
    void mustBeOfTheSameCount() {
        assertThat(weightStep(NINETY_TEN, aListener().withTag("weighbridge:versions", "v7")))
                .isEqualTo(
                        "orders/https: the mark weighbridge:versions holds 1 name (v7) for 2 target groups: write one name"
                                + " a target group, in their order");
    }

    @Test
    void mayNotRepeatAName() {
        assertThat(weightStep(NINETY_TEN, aListener().withTag("weighbridge:versions", "v7 v7")))
                .isEqualTo(
                        "orders/https: the mark weighbridge:versions names v7 twice: give each target group a version"
                                + " of its own");
    }

    @Test
    void mayNotLeaveANameOut() {
        assertThat(weightStep(NINETY_TEN, aListener().withTag("weighbridge:versions", "v7 ")))
                .isEqualTo(
                        "orders/https: the mark weighbridge:versions holds an empty name: separate the names with one"
                                + " space");
    }

    @Test
    void areUndecidedWhileAMarkIsUnknown() {
        assertThat(weightStep(NINETY_TEN, aListener().withTag("weighbridge:stable", Values.UNKNOWN)))
                .isEqualTo("undecided orders/https tags[\"weighbridge:stable\"]");
        assertThat(weightStep(NINETY_TEN, aListener().with("tags", Values.UNKNOWN)))
                .isEqualTo("undecided listener https tags");
    }

    @Test
    void areAllThereOrNone() {
        assertThat(weightStep(NINETY_TEN, aListener().withTag("weighbridge:stable", Values.ABSENT)))
                .isEqualTo(
                        "orders/https: the mark weighbridge:stable is missing; an action that bears one mark must bear"
                                + " all: add it");
    }

    @Test
    void standInAnObject() {
        assertThat(weightStep(NINETY_TEN, aListener().with("tags", Values.text("v7"))))
                .isEqualTo("listener https: tags are \"v7\"; they must be an object of texts");
    }

    @Test
    void mayNotChangeWhileACandidateHasTraffic() {
        assertThat(weightStep(NINETY_TEN, aListener().withTag("weighbridge:action", "orders/web")))
                .isEqualTo(
                        "orders/web: the mark weighbridge:action would change from orders/https to orders/web while a"
                                + " candidate has traffic: take the candidate to 0 first, or keep the mark");
        assertThat(weightStep(NINETY_TEN, aListener().unmarked()))
                .startsWith("listener https: the mark weighbridge:service would change from orders to nothing while a"
                        + " candidate has traffic");
    }

    @Test
    void mayChangeOnceOnlyStableHasTraffic() {
        AnAction alone = aListener().withWeights("v7", 100);

        assertThat(weightStep(Deployed.with(alone), alone.withTag("weighbridge:action", "orders/web")))
                .isEqualTo("compliant");
    }

    @Test
    void mayChangeAtAnyTimeWhereAnotherActionBearsTheSame() {
        AnAction second = aRule().withTag("weighbridge:action", "orders/https").withWeights("v7", 40, "v8", 60);
        AnAction mended = aRule().withWeights("v7", 100);

        assertThat(weightStep(Deployed.with(aListener(), second), mended)).isEqualTo("compliant");
    }

    @Test
    void mayNameAnotherStable() {
        assertThat(weightStep(NINETY_TEN, aListener().withStable("v8").withTag("weighbridge:previous", "v7")))
                .isEqualTo("compliant");
    }
}
