package weighbridge.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.policies.change.AnAction.aListener;
import static weighbridge.policies.change.AnAction.aRule;
import static weighbridge.policies.change.AnAction.target;
import static weighbridge.policies.rules.Verdicts.firstExposure;
import static weighbridge.policies.rules.Verdicts.weightStep;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.AnAction;
import weighbridge.policies.change.Deployed;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/** The seven points of the design on how the pack knows what is what. */
final class MarksTest {
    private static final Baseline NINETY_TEN = Deployed.with(aListener());
    private static final String ARN = "arn:aws:vpc-lattice:eu-west-1:111122223333:targetgroup/";

    @Nested
    final class ATargetsVersion {
        @Test
        void isTheDeployedTargetGroupsWhetherItsIdOrItsArnIsGiven() {
            AnAction byArn = aListener()
                    .withWeights("v7", 69, "v8", 31)
                    .withTargets(
                            target(Values.text(ARN + "tg-v7"), Values.number(69)),
                            target(Values.text("tg-v8"), Values.number(31)));

            assertThat(weightStep(NINETY_TEN, byArn)).contains("v8 would rise from 10 % to 31 % (+21 points)");
        }

        @Test
        void mustAgreeWithTheNameAtItsPlace() {
            AnAction swapped = aListener().withTag("weighbridge:versions", "v8 v7");

            assertThat(weightStep(NINETY_TEN, swapped))
                    .isEqualTo(
                            "orders/https: v8 is named for the target group tg-v7, which is deployed as v7 of orders:"
                                    + " make the mark weighbridge:versions name the versions in the order of the target groups");
        }

        @Test
        void isNewWhereTheIdIsUnknown() {
            AnAction withNew = created("v10", 89, 11);

            assertThat(firstExposure(NINETY_TEN, withNew)).startsWith("orders/https: v10 is new to this action");
        }

        @Test
        void isNewWhereTheIdIsKnownButNotDeployed() {
            assertThat(firstExposure(NINETY_TEN, aListener().withWeights("v7", 89, "v10", 11)))
                    .startsWith("orders/https: v10 is new to this action");
        }

        @Test
        void mayNotMoveToANewTargetGroup() {
            assertThat(weightStep(NINETY_TEN, created("v8", 90, 10)))
                    .isEqualTo("orders/https: v8 would move to a target group that is not the one deployed for it"
                            + " (frozen-target): give the new code a version of its own");
        }

        @Test
        void isNotStableByItsNameWhereItsTargetGroupIsNew() {
            Baseline stableGone = Deployed.with(
                    List.of(Deployed.targetGroup("tg-v8", "orders", "v8")),
                    aListener().withWeights("v8", 100));
            AnAction back = aListener().withWeights("v7", 100).withTargets(target(Values.UNKNOWN, Values.number(100)));

            assertThat(weightStep(stableGone, back))
                    .isEqualTo("orders/https: v7 would rise from 0 % to 100 % (+100 points); at most +20 points a step:"
                            + " set v7 to 20 or less; v7 counts here although it bears the name of stable or previous:"
                            + " its target group is new, or is not deployed with that mark alone");
        }

        @Test
        void isStableByItsNameWhereItsTargetGroupIsAnotherStacks() {
            Baseline stableAtZero = Deployed.with(List.of(), aListener().withWeights("v8", 100));

            assertThat(weightStep(stableAtZero, aListener().withWeights("v7", 100)))
                    .isEqualTo("compliant");
        }

        @Test
        void mayNotShareItsTargetGroup() {
            AnAction shared = aListener()
                    .withWeights("v7", 80, "v10", 10, "v11", 10)
                    .withTargets(
                            target(Values.text("tg-v7"), Values.number(80)),
                            target(Values.text("tg-new"), Values.number(10)),
                            target(Values.text(ARN + "tg-new"), Values.number(10)));

            assertThat(firstExposure(NINETY_TEN, shared))
                    .isEqualTo(
                            "orders/https: the target group tg-new stands twice in one action, as v10 and as v11: give"
                                    + " each version a target group of its own");
        }

        @Test
        void mustBeAText() {
            AnAction broken = aListener()
                    .withTargets(
                            target(Values.number(1), Values.number(90)),
                            target(Values.text("tg-v8"), Values.number(10)));

            assertThat(weightStep(NINETY_TEN, broken))
                    .isEqualTo(
                            "orders/https: defaultAction.forwards[0].targetGroups[0].targetGroupIdentifier is 1; it must"
                                    + " be a target group's id or ARN");
        }

        /** Two changes that together would make v8 stable without a word: first the tags, then the weights. */
        @Test
        void isNotWhatRewrittenTagsAloneSay() {
            Baseline retagged = Deployed.with(
                    List.of(
                            Deployed.targetGroup("tg-v7", "orders", "v6"),
                            Deployed.targetGroup("tg-v8", "orders", "v7")),
                    aListener().withWeights("v7", 100));
            AnAction swapped =
                    aListener().withWeights("v7", 100).withTargets(target(Values.text("tg-v8"), Values.number(100)));

            assertThat(weightStep(retagged, swapped)).contains("v7 would rise from 0 % to 100 % (+100 points)");
            assertThat(weightStep(retagged, aListener().withWeights("v7", 100))).isEqualTo("compliant");
        }

        @Test
        void isNobodysNameWhereTwoTargetGroupsBearIt() {
            Baseline twice = Deployed.with(
                    List.of(
                            Deployed.targetGroup("tg-v7", "orders", "v7"),
                            Deployed.targetGroup("tg-x", "orders", "v7"),
                            Deployed.targetGroup("tg-v8", "orders", "v8")),
                    aListener().withWeights("v8", 100));
            AnAction toTheOther =
                    aListener().withWeights("v7", 100).withTargets(target(Values.text("tg-x"), Values.number(100)));

            assertThat(weightStep(twice, toTheOther)).contains("v7 would rise from 0 % to 100 % (+100 points)");
        }

        private AnAction created(String version, int stable, int share) {
            return aListener()
                    .withWeights("v7", stable, version, share)
                    .withTargets(
                            target(Values.text("tg-v7"), Values.number(stable)),
                            target(Values.UNKNOWN, Values.number(share)));
        }
    }

    @Nested
    final class TheSameAction {
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
            WeightStep rule = new WeightStep(
                    new weighbridge.policies.change.ChangeFinder(),
                    () -> NINETY_TEN,
                    () -> weighbridge.policies.limits.Limits.DEFAULT,
                    Verdicts.CLOCK);
            AnAction second = aRule().withTag("weighbridge:action", "orders/https");

            assertThat(Verdicts.shown(rule.judge(aListener().asResource()))).isEqualTo("compliant");
            assertThat(Verdicts.shown(rule.judge(second.asResource())))
                    .isEqualTo("orders/https: the mark weighbridge:action is also on "
                            + aListener().urn() + ": give each action a mark of its own");
        }
    }

    @Nested
    final class Stable {
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
        void mayBeNamedAsPreviousOnlyIfItWas() {
            assertThat(weightStep(NINETY_TEN, aListener().withTag("weighbridge:previous", "v8")))
                    .isEqualTo(
                            "orders/https: the mark weighbridge:previous names v8, which the deployed state marks neither"
                                    + " as stable nor as previous: leave the mark out");
        }
    }

    @Nested
    final class NamesAndTargets {
        @Test
        void mustBeOfTheSameCount() {
            assertThat(weightStep(NINETY_TEN, aListener().withTag("weighbridge:versions", "v7")))
                    .isEqualTo("orders/https: the mark weighbridge:versions names 1 versions (v7) for 2 target groups:"
                            + " name one a target group, in their order");
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
    }

    @Nested
    final class AnActionWithoutMarks {
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
                                    + " [\"weight-step\", \"first-exposure\"], \"action\": \"listener https\", \"version\":"
                                    + " \"tg-v7\", \"upTo\": 100, \"until\": \"2026-01-05T16:00:00Z\", \"because\": \"...\", \"by\":"
                                    + " \"...\" }; for the next time, tag the listener or rule with weighbridge:service,"
                                    + " weighbridge:action, weighbridge:versions and weighbridge:stable, and each target group with"
                                    + " weighbridge:service and weighbridge:version, deploy that alone, then move weights");
        }

        @Test
        void getsItsMarksInAChangeThatRaisesNothing() {
            assertThat(weightStep(unmarked, aListener())).isEqualTo("compliant");
            assertThat(weightStep(unmarked, aListener().withWeights("v7", 89, "v8", 11)))
                    .isEqualTo(
                            "orders/https: v8 would rise from 10 % to 11 % (+1 point) while marks are added; the change"
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
            return List.of(
                    Deployed.targetGroup("tg-v7", Values.fields()), Deployed.targetGroup("tg-v8", Values.fields()));
        }
    }

    @Nested
    final class TheMarksOfADeployedAction {
        @Test
        void mayNotChangeWhileACandidateHasTraffic() {
            assertThat(weightStep(NINETY_TEN, aListener().withTag("weighbridge:action", "orders/web")))
                    .isEqualTo(
                            "orders/web: the mark weighbridge:action would change from orders/https to orders/web while a"
                                    + " candidate has traffic: take the candidate to 0 first, or keep the mark");
            assertThat(weightStep(NINETY_TEN, aListener().unmarked()))
                    .startsWith(
                            "listener https: the mark weighbridge:service would change from orders to nothing while a"
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
            AnAction second =
                    aRule().withTag("weighbridge:action", "orders/https").withWeights("v7", 40, "v8", 60);
            AnAction mended = aRule().withWeights("v7", 100);

            assertThat(weightStep(Deployed.with(aListener(), second), mended)).isEqualTo("compliant");
        }

        @Test
        void mayNameAnotherStable() {
            assertThat(weightStep(NINETY_TEN, aListener().withStable("v8").withTag("weighbridge:previous", "v7")))
                    .isEqualTo("compliant");
        }
    }
}
