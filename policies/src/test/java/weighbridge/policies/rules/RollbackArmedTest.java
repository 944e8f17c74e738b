package weighbridge.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.policies.change.APart.alarm;
import static weighbridge.policies.change.AnAction.aListener;
import static weighbridge.policies.rules.AStack.aStack;

import java.util.List;
import org.junit.jupiter.api.Test;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.APart;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.lattice.PartTypes;
import weighbridge.policies.limits.Limits;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

final class RollbackArmedTest {
    private static final String REFUSED =
            "orders/https: v8 would have 10 % and no alarm that leads to a rollback; each version on trial has one: set"
                    + " rollback: true in weighbridge:alarms, or in another program tag an alarm with weighbridge:service=orders,"
                    + " weighbridge:version=v8 and weighbridge:role=rollback-alarm, and give it a topic of this stack as an alarm"
                    + " action";

    @Test
    void aCandidateWithoutAnAlarmIsRefused() {
        assertThat(verdicts(aStack().without("alarm-v8"))).containsExactly(REFUSED);
        assertThat(verdicts(aStack())).isEmpty();
    }

    @Test
    void anAlarmCountsOnlyIfItLeadsToARollback() {
        Value off = new Value.Bool(false);
        Value elsewhere = Values.items(Values.text("arn:aws:sns:eu-west-1:111122223333:others"));

        assertThat(verdicts(aStack().with(alarm("v8").with("actionsEnabled", off))))
                .containsExactly(REFUSED);
        assertThat(verdicts(aStack().with(alarm("v8").with("alarmActions", elsewhere))))
                .containsExactly(REFUSED);
        assertThat(verdicts(aStack().with(alarm("v8").with("alarmActions", Values.ABSENT))))
                .containsExactly(REFUSED);
        assertThat(verdicts(aStack().with(alarm("v8")
                        .with("tags", alarm("v7").properties().get("tags")))))
                .containsExactly(REFUSED);
    }

    @Test
    void anActionThatIsNotKnownYetIsToldByWhereItComesFrom() {
        APart policy = APart.part(PartTypes.TOPIC_POLICY, "orders");
        APart pending = alarm("v8").with("alarmActions", Values.items(Values.UNKNOWN));

        assertThat(verdicts(aStack().with(pending)))
                .containsExactly("undecided orders/https alarmActions of v8's alarm");
        assertThat(verdicts(aStack().with(policy).with(pending.from("alarmActions", policy))))
                .isEmpty();
    }

    @Test
    void stableAndPreviousNeedNone() {
        AStack promoted =
                aStack().without("alarm-v8").with(aListener().withStable("v8").withTag("weighbridge:previous", "v7"));

        assertThat(promoted.judged(promoted, RollbackArmedTest::rule)).isEmpty();
    }

    @Test
    void whereNothingRisesAndThereWasNoneBeforeItIsWarnedOf() {
        AStack next = aStack().without("alarm-v8").with(aListener().withWeights("v7", 95, "v8", 5));

        assertThat(next.judged(aStack(), RollbackArmedTest::rule))
                .singleElement()
                .asString()
                .contains("v8 would have 5 %")
                .contains("no alarm that leads to a rollback");
        assertThat(next.judged(aStack().without("alarm-v8"), RollbackArmedTest::rule))
                .singleElement()
                .asString()
                .endsWith("(a warning: nothing rises, and it had none before)");
    }

    @Test
    void withoutABaselineTheMarksOfTheStackTell() {
        assertThat(aStack().without("alarm-v8").judged(new Baseline.NoChange(), RollbackArmedTest::rule))
                .containsExactly(REFUSED);
    }

    @Test
    void withoutMarksWhatRisesIsOnTrial() {
        AStack next = aStack().with(aListener().unmarked().withWeights("v7", 80, "v8", 20));

        assertThat(next.judged(aStack().with(aListener().unmarked()), RollbackArmedTest::rule))
                .singleElement()
                .asString()
                .isEqualTo(
                        "listener https: v8 would have 20 % and no alarm that leads to a rollback; each version on trial has"
                                + " one, which its marks tell; no version is deployed as stable, so every rise counts; to go back"
                                + " at once all the same, add an exception to rollback-armed (docs/limits.md); for the next time,"
                                + " tag the listener or rule with weighbridge:service, weighbridge:action, weighbridge:versions and"
                                + " weighbridge:stable, and each target group with weighbridge:service and weighbridge:version,"
                                + " deploy that alone, then move weights; then tag an alarm of each version on trial with"
                                + " weighbridge:service, weighbridge:version and weighbridge:role=rollback-alarm, and give it a"
                                + " topic of this stack as an alarm action");
    }

    private static List<String> verdicts(AStack next) {
        return next.judged(aStack(), RollbackArmedTest::rule);
    }

    private static RollbackArmed rule(Baseline baseline) {
        return new RollbackArmed(new ChangeFinder(), () -> baseline, () -> Limits.DEFAULT, Verdicts.CLOCK);
    }
}
