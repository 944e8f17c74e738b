package weighbridge.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.policies.change.AnAction.aListener;
import static weighbridge.policies.change.AnAction.target;
import static weighbridge.policies.rules.Verdicts.firstExposure;
import static weighbridge.policies.rules.Verdicts.weightStep;

import java.util.List;
import org.junit.jupiter.api.Test;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.AnAction;
import weighbridge.policies.change.Deployed;
import weighbridge.policies.value.Values;

/** How the pack knows a target's version: by its deployed target group, its place and what all agree on. */
final class TargetVersionTest {
    private static final Baseline NINETY_TEN = Deployed.with(aListener());
    private static final String ARN = "arn:aws:vpc-lattice:eu-west-1:111122223333:targetgroup/";

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
                .isEqualTo("orders/https: v8 is named for the target group tg-v7, which is deployed as v7 of orders:"
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
                .isEqualTo(
                        "orders/https: v7 would rise from 0 % to 100 % (+100 points); at most +20 points a step:"
                                + " set v7 to 20 or less; v7 counts here although it bears the name of stable or previous:"
                                + " its target group is new, or is not deployed with that mark alone; where nothing is left to go back to, an exception lifts this (docs/emergencies.md)");
    }

    @Test
    void isStableByItsNameWhereItsTargetGroupIsAnotherStacks() {
        Baseline stableAtZero = Deployed.with(List.of(), aListener().withWeights("v8", 100));

        assertThat(weightStep(stableAtZero, aListener().withWeights("v7", 100))).isEqualTo("compliant");
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
                .isEqualTo("orders/https: the target group tg-new stands twice in one action, as v10 and as v11: give"
                        + " each version a target group of its own");
    }

    @Test
    void mustBeAText() {
        AnAction broken = aListener()
                .withTargets(
                        target(Values.number(1), Values.number(90)), target(Values.text("tg-v8"), Values.number(10)));

        assertThat(weightStep(NINETY_TEN, broken))
                .isEqualTo("orders/https: defaultAction.forwards[0].targetGroups[0].targetGroupIdentifier is 1; it must"
                        + " be a target group's id or ARN");
    }

    /** Two changes that together would make v8 stable without a word: first the tags, then the weights. */
    @Test
    void isNotWhatRewrittenTagsAloneSay() {
        Baseline retagged = Deployed.with(
                List.of(Deployed.targetGroup("tg-v7", "orders", "v6"), Deployed.targetGroup("tg-v8", "orders", "v7")),
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
