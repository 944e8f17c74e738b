package weighbridge.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.policies.change.AnAction.aListener;
import static weighbridge.policies.change.AnAction.aRule;
import static weighbridge.policies.change.AnAction.header;
import static weighbridge.policies.change.AnAction.path;
import static weighbridge.policies.rules.Verdicts.exception;
import static weighbridge.policies.rules.Verdicts.firstExposure;
import static weighbridge.policies.rules.Verdicts.moves;
import static weighbridge.policies.rules.Verdicts.weightStep;
import static weighbridge.policies.rules.Verdicts.with;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.AnAction;
import weighbridge.policies.change.Deployed;
import weighbridge.policies.limits.ExceptionEntry;
import weighbridge.policies.limits.Limits;
import weighbridge.policies.pack.Resource;
import weighbridge.policies.value.Values;

/** Requests that come to a split because rules and listeners change, not weights. */
final class MovedRequestsTest {
    private static final AnAction SIXTY = aListener().withWeights("v7", 40, "v8", 60);
    private static final AnAction STABLE_RULE = aRule().withWeights("v7", 100);

    @Nested
    final class ANewRule {
        @Test
        void withItsListenersSplitIsNoChange() {
            AnAction rule = aRule().withWeights("v7", 40, "v8", 60);

            assertThat(weightStep(Deployed.with(SIXTY), rule)).isEqualTo("compliant");
            assertThat(firstExposure(Deployed.with(SIXTY), rule)).isEqualTo("compliant");
        }

        @Test
        void with21PointsMoreThanItsListenerIsRefused() {
            assertThat(weightStep(Deployed.with(aListener()), aRule().withWeights("v7", 69, "v8", 31)))
                    .isEqualTo("orders/https/beta: v8 would rise from 10 % to 31 % (+21 points) for the requests that"
                            + " orders/https serves now; at most +20 points a step: set v8 to 30 or less");
        }

        @Test
        void isMeasuredOnTheRuleBelowThatTakesItsRequests() {
            AnAction below = aRule("all", 50, path("/")).withWeights("v7", 100);
            AnAction rule = aRule("orders", 10, path("/orders/")).withWeights("v7", 40, "v8", 60);

            assertThat(weightStep(Deployed.with(SIXTY, below), rule))
                    .isEqualTo("orders/https/orders: v8 would rise from 0 % to 60 % (+60 points) for the requests that"
                            + " orders/https/all serves now; at most +20 points a step: set v8 to 20 or less");
        }

        @Test
        void isMeasuredOnEachSplitThatMayServeSomeOfItsRequests() {
            AnAction below = aRule("beta", 50, header("beta")).withWeights("v7", 100);
            AnAction rule = aRule("orders", 10, path("/orders/")).withWeights("v7", 40, "v8", 60);

            assertThat(weightStep(Deployed.with(SIXTY, below), rule))
                    .contains("requests that orders/https/beta serves now");
        }

        @Test
        void isNotMeasuredOnARuleThatCannotShareARequestWithIt() {
            AnAction below = aRule("beta", 50, header("beta")).withWeights("v7", 100);
            AnAction rule = aRule("alpha", 10, header("alpha")).withWeights("v7", 40, "v8", 60);

            assertThat(weightStep(Deployed.with(SIXTY, below), rule)).isEqualTo("compliant");
        }

        @Test
        void atThePriorityOfARemovedOneIsMeasuredOnThat() {
            AnAction successor = aRule("gamma", 10, header("beta")).withWeights("v7", 40, "v8", 60);

            assertThat(weightStep(Deployed.with(SIXTY, STABLE_RULE), successor))
                    .contains("requests that orders/https/beta serves now");
        }

        @Test
        void whosePlaceIsNotKnownIsUndecided() {
            Baseline baseline = Deployed.with(aListener());

            assertThat(weightStep(baseline, aRule().with("priority", Values.UNKNOWN)))
                    .isEqualTo("undecided orders/https/beta priority");
            assertThat(weightStep(baseline, aRule().with("match", Values.fields("httpMatch", Values.UNKNOWN))))
                    .isEqualTo("undecided orders/https/beta match.httpMatch");
        }

        /** Two steps, one excess each: what permits one version says nothing of the other. */
        @Test
        void isJudgedOnEachSplitApartAlsoWhereAnExceptionLiftsTheWorst() {
            Baseline baseline = Deployed.with(
                    aListener().withWeights("v8", 60, "v7", 40),
                    aRule("low", 50, header("beta")).withWeights("v7", 60, "v9", 40));
            AnAction rule = aRule("new", 10, path("/orders/")).withWeights("v8", 60, "v9", 40);
            ExceptionEntry forEight = new ExceptionEntry(
                    Set.of("weight-step"),
                    "orders/https/new",
                    "v8",
                    60,
                    exception("v8", 60).until(),
                    "INC-1",
                    "on-call");

            assertThat(weightStep(baseline, rule, with(forEight)))
                    .isEqualTo("orders/https/new: v9 would rise from 0 % to 40 % (+40 points) for the requests that"
                            + " orders/https serves now; at most +20 points a step: set v9 to 20 or less");
        }
    }

    @Nested
    final class AnActionThatAnsweredByItself {
        @Test
        void startsFromNoVersionOnceItForwards() {
            Baseline baseline = Deployed.with(SIXTY, aRule().thatResponds());

            assertThat(weightStep(baseline, aRule().withWeights("v7", 40, "v8", 60)))
                    .isEqualTo(
                            "orders/https/beta: v8 would rise from 0 % to 60 % (+60 points); at most +20 points a step:"
                                    + " set v8 to 20 or less");
            assertThat(weightStep(baseline, STABLE_RULE)).isEqualTo("compliant");
        }

        @Test
        void isAnyonesToBecome() {
            assertThat(weightStep(Deployed.with(SIXTY), SIXTY.thatResponds()))
                    .isEqualTo("not applicable: it sends nothing to a version");
        }
    }

    @Nested
    final class ADeployedRule {
        private final AnAction fifty = aRule().withWeights("v7", 50, "v8", 50);

        @Test
        void withAWiderMatchIsMeasuredOnWhatItGains() {
            assertThat(weightStep(Deployed.with(aListener(), fifty), fifty.with("match", path("/"))))
                    .isEqualTo("orders/https/beta: v8 would rise from 10 % to 50 % (+40 points) for the requests that"
                            + " orders/https serves now; at most +20 points a step: set v8 to 30 or less");
        }

        @Test
        void thatMovesUpIsMeasuredOnTheRulesThatItPassesAndNoOthers() {
            AnAction passed = aRule("mobile", 5, path("/orders/")).withWeights("v7", 100);
            AnAction up = fifty.with("priority", Values.number(1));

            assertThat(weightStep(Deployed.with(aListener(), fifty), up)).isEqualTo("compliant");
            assertThat(weightStep(Deployed.with(aListener(), fifty, passed), up))
                    .contains(
                            "v8 would rise from 0 % to 50 % (+50 points) for the requests that orders/https/mobile serves");
        }

        @Test
        void withAStableOfItsOwnCannotCarryItToTheRequestsOfOthers() {
            AnAction ownStable = aRule().withStable("v9").withWeights("v9", 100);
            Baseline baseline = Deployed.with(aListener().withWeights("v7", 100), ownStable);

            assertThat(weightStep(baseline, ownStable)).isEqualTo("compliant");
            assertThat(weightStep(baseline, ownStable.with("match", path("/"))))
                    .contains(
                            "v9 would rise from 0 % to 100 % (+100 points) for the requests that orders/https serves now");
        }

        @Test
        void thatMovesToAnotherListenerIsMeasuredOnThatOne() {
            Baseline baseline = Deployed.with(aListener(), aListener("http").withWeights("v7", 100), fifty);
            AnAction moved = fifty.with("listenerIdentifier", Values.text("listener-http"));

            assertThat(weightStep(baseline, moved)).contains("requests that orders/http serves now");
        }

        @Test
        void underAListenerThatIsBeingReplacedStandsWhereItStood() {
            AnAction replaced = fifty.with("listenerIdentifier", Values.UNKNOWN);

            assertThat(weightStep(Deployed.with(aListener(), fifty), replaced)).isEqualTo("compliant");
            assertThat(weightStep(Deployed.with(aListener(), fifty), replaced.with("match", path("/"))))
                    .contains("requests that orders/https serves now");
        }
    }

    @Nested
    final class ARemovedRule {
        private static final String TO_DEFAULT =
                "orders/https: v8 would rise from 0 % to 60 % (+60 points) for the requests"
                        + " that orders/https/beta serves now; at most +20 points a step: set v8 to 20 or less";

        @Test
        void sendsItsRequestsToTheSplitBelow() {
            assertThat(moves(Deployed.with(SIXTY, STABLE_RULE), SIXTY)).containsExactly(TO_DEFAULT);
            assertThat(moves(Deployed.with(SIXTY, STABLE_RULE), SIXTY, STABLE_RULE))
                    .isEmpty();
        }

        @Test
        void mayGoWhereItsRequestsRetreat() {
            Baseline baseline = Deployed.with(aListener(), aRule().withWeights("v7", 50, "v8", 50));

            assertThat(moves(baseline, aListener())).isEmpty();
        }

        @Test
        void thatAnsweredByItselfExposesTheSplitBelow() {
            assertThat(moves(Deployed.with(SIXTY, aRule().thatResponds()), SIXTY))
                    .containsExactly(TO_DEFAULT);
        }

        @Test
        void sendsItsRequestsToTheRuleThatTakesThemAll() {
            AnAction below = aRule("all", 50, path("/")).withWeights("v7", 100);
            AnAction removed = aRule("orders", 10, path("/orders/")).withWeights("v7", 100);

            assertThat(moves(Deployed.with(SIXTY, below, removed), SIXTY, below))
                    .isEmpty();
        }

        @Test
        void sendsItsRequestsToAListenerThatIsReplacedInTheSameChange() {
            AnAction replaced = SIXTY.with("listenerId", Values.UNKNOWN);

            assertThat(moves(Deployed.with(SIXTY, STABLE_RULE), replaced)).containsExactly(TO_DEFAULT);
        }

        @Test
        void isNotOneThatOnlyHasAnotherUrn() {
            assertThat(moves(Deployed.with(SIXTY, STABLE_RULE), SIXTY, STABLE_RULE.named("renamed")))
                    .isEmpty();
        }

        @Test
        void isAlsoOneThatIsNarrowedOrMovesDownBelowAnother() {
            AnAction wide = aRule("orders", 10, path("/orders/")).withWeights("v7", 100);
            AnAction narrow = wide.with("match", path("/orders/v2/"));
            AnAction other = aRule("mobile", 20, path("/")).withWeights("v7", 40, "v8", 60);

            assertThat(moves(Deployed.with(SIXTY, wide), SIXTY, narrow))
                    .containsExactly(TO_DEFAULT.replace("/beta", "/orders"));
            assertThat(moves(Deployed.with(SIXTY, wide, other), SIXTY, wide.with("priority", Values.number(30)), other))
                    .containsExactly(
                            TO_DEFAULT.replace("/beta", "/orders").replace("orders/https:", "orders/https/mobile:"));
        }

        @Test
        void keepsWhatItTakesAtALowerPlace() {
            AnAction lower = STABLE_RULE.with("priority", Values.number(60));

            assertThat(moves(Deployed.with(SIXTY, STABLE_RULE), SIXTY, lower)).isEmpty();
        }

        @Test
        void isJudgedByItsOwnVerdictForWhatItKeeps() {
            AnAction lowerAndHigher = aRule().withWeights("v7", 40, "v8", 60).with("priority", Values.number(60));

            assertThat(moves(Deployed.with(SIXTY, STABLE_RULE), SIXTY, lowerAndHigher))
                    .isEmpty();
            assertThat(weightStep(Deployed.with(SIXTY, STABLE_RULE), lowerAndHigher))
                    .contains("(+60 points)");
        }

        @Test
        void isAlsoOneThatGoesToAnotherListener() {
            AnAction http = aListener("http").withWeights("v7", 100);
            AnAction gone = STABLE_RULE.with("listenerIdentifier", Values.text("listener-http"));

            assertThat(moves(Deployed.with(SIXTY, http, STABLE_RULE), SIXTY, http, gone))
                    .containsExactly(TO_DEFAULT);
        }

        /** What the engine says of where the rule's listener comes from. */
        private static List<String> movesFrom(Baseline baseline, String listener, AnAction next, AnAction rule) {
            Resource plain = rule.asResource();
            Resource from = new Resource(
                    plain.urn(),
                    plain.type(),
                    plain.name(),
                    plain.properties(),
                    plain.aliases(),
                    Map.of("listenerIdentifier", List.of(listener)));
            return Verdicts.step(baseline, Limits.DEFAULT).judgeStack(List.of(next.asResource(), from)).stream()
                    .map(finding -> Verdicts.shown(finding.verdict()))
                    .filter(verdict -> !verdict.equals("compliant"))
                    .toList();
        }

        @Test
        void isAlsoOneThatGoesToAListenerThatIsNotMadeYet() {
            AnAction gone = STABLE_RULE.with("listenerIdentifier", Values.UNKNOWN);

            assertThat(moves(Deployed.with(SIXTY, STABLE_RULE), SIXTY, gone)).containsExactly(TO_DEFAULT);
        }

        @Test
        void isAlsoOneThatGoesToANewListenerWhileItsOwnIsMadeAnew() {
            AnAction replaced = SIXTY.with("listenerId", Values.UNKNOWN);
            AnAction gone = STABLE_RULE.with("listenerIdentifier", Values.UNKNOWN);
            Baseline baseline = Deployed.with(SIXTY, STABLE_RULE);

            assertThat(movesFrom(baseline, aListener("http").urn(), replaced, gone))
                    .containsExactly(TO_DEFAULT);
            assertThat(movesFrom(baseline, SIXTY.urn(), replaced, gone)).isEmpty();
        }

        @Test
        void isNotOneWhoseListenerIsMadeAnew() {
            AnAction replaced = SIXTY.with("listenerId", Values.UNKNOWN);
            AnAction stays = STABLE_RULE.with("listenerIdentifier", Values.UNKNOWN);

            assertThat(moves(Deployed.with(SIXTY, STABLE_RULE), replaced, stays))
                    .isEmpty();
        }
    }
}
