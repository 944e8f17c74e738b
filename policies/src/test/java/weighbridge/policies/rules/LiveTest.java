package weighbridge.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.policies.change.AnAction.aListener;
import static weighbridge.policies.change.AnAction.aRule;
import static weighbridge.policies.change.AnAction.target;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import weighbridge.policies.aws.UnreadableException;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.AnAction;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.change.Deployed;
import weighbridge.policies.limits.ExceptionEntry;
import weighbridge.policies.limits.Limits;
import weighbridge.policies.live.ActionAddress;
import weighbridge.policies.live.FakeLattice;
import weighbridge.policies.live.LiveSplits;
import weighbridge.policies.pack.Settings;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

final class LiveTest {
    private static final Baseline NINETY_TEN = Deployed.with(aListener());
    private static final AnAction STEP = aListener().withWeights("v7", 80, "v8", 20);
    private static final String REFRESH = "run pulumi refresh, which takes what is in force into the state";
    private static final String MOVED =
            "orders/https: the state has v7 90 %, v8 10 %, and VPC Lattice has v7 100 % in force; a rollback or somebody moved"
                    + " weights past this stack";

    /** What VPC Lattice has, by listener or rule. */
    private final Map<String, Value> inForce = new HashMap<>();

    private final List<ActionAddress> asked = new ArrayList<>();
    private Limits limits = Limits.DEFAULT;

    @Test
    void whereBothAgreeNothingIsSaid() {
        inForce.put("listener-https", split("v7", 900, "v8", 100));

        assertThat(verdict(NINETY_TEN, STEP)).isEqualTo("compliant");
    }

    @Test
    void anAdvanceIsRefusedWhereTheyDiffer() {
        inForce.put("listener-https", split("v7", 100));

        assertThat(verdict(NINETY_TEN, STEP))
                .isEqualTo(
                        MOVED + ", and v8 would rise from 0 % to 20 % (+20 points); nothing advances until both agree: "
                                + REFRESH + ", then preview again");
    }

    @Test
    void aFileThatStillSaysWhatWasRolledBackIsAnAdvanceOverWhatIsInForce() {
        inForce.put("listener-https", split("v7", 100));

        assertThat(verdict(NINETY_TEN, aListener())).contains("v8 would rise from 0 % to 10 % (+10 points)");
        assertThat(verdict(NINETY_TEN, aListener().withWeights("v7", 95, "v8", 5)))
                .contains("v8 would rise from 0 % to 5 % (+5 points)");
    }

    @Test
    void aRetreatPassesWithAWarning() {
        inForce.put("listener-https", split("v7", 40, "v8", 60));

        assertThat(verdict(NINETY_TEN, aListener().withWeights("v7", 100)))
                .isEqualTo(
                        "orders/https: the state has v7 90 %, v8 10 %, and VPC Lattice has v7 40 %, v8 60 % in force; a"
                                + " rollback or somebody moved weights past this stack (a warning, for nothing rises: "
                                + REFRESH
                                + ")");
    }

    @Test
    void oneThatTheRollbackHasMadeAlreadyPassesToo() {
        inForce.put("listener-https", split("v7", 100));

        assertThat(verdict(NINETY_TEN, aListener().withWeights("v7", 100))).startsWith(MOVED + " (a warning");
    }

    @Test
    void aTargetGroupThatTheStateDoesNotKnowDiffers() {
        inForce.put("listener-https", split("v7", 90, "theirs", 10));

        assertThat(verdict(NINETY_TEN, STEP)).contains("VPC Lattice has v7 90 %, tg-theirs 10 % in force");
    }

    @Test
    void whatIsGoneOrAnswersByItselfDiffers() {
        assertThat(verdict(NINETY_TEN, STEP))
                .contains("VPC Lattice has it no more; somebody removed it past this stack");

        inForce.put("listener-https", Values.fields("fixedResponse", Values.fields()));
        assertThat(verdict(NINETY_TEN, STEP)).contains("VPC Lattice has an answer without a version in force");
    }

    @Test
    void aNewRuleIsHeldToTheActionThatServesItsRequestsNow() {
        inForce.put("listener-https", split("v7", 100));

        assertThat(verdict(NINETY_TEN, aRule()))
                .startsWith("orders/https/beta: the state has v7 90 %, v8 10 %, and VPC Lattice has v7 100 %")
                .contains("v8 would rise from 0 % to 10 %");
    }

    @Test
    void aRemovedRulesRequestsAreJudgedByTheStack() {
        inForce.put("listener-https", split("v7", 90, "v8", 10));
        inForce.put("rule-beta", split("v7", 100));
        Baseline both = Deployed.with(aListener(), deployedRule());

        assertThat(rule(both).judgeStack(List.of(aListener().asResource())))
                .singleElement()
                .satisfies(finding -> assertThat(Verdicts.shown(finding.verdict()))
                        .startsWith("orders/https: the state has v7 90 %, v8 10 %, and VPC Lattice has v7 100 %")
                        .contains("v8 would rise from 0 % to 10 %"));
    }

    @Test
    void whereNobodyCanBeAskedAnAdvanceIsRefusedAndARetreatPasses() {
        assertThat(verdict(NINETY_TEN, STEP, LiveTest::unreachable))
                .isEqualTo(
                        "orders/https: the state has v7 90 %, v8 10 %, and VPC Lattice cannot be asked what is in force (no"
                                + " credentials), and v8 would rise from 10 % to 20 % (+10 points); nothing advances until both agree:"
                                + " mend that, or add an exception to live");
        assertThat(verdict(NINETY_TEN, aListener().withWeights("v7", 100), LiveTest::unreachable))
                .isEqualTo("compliant");
        assertThat(verdict(NINETY_TEN, aListener(), LiveTest::unreachable)).isEqualTo("compliant");
    }

    @Test
    void anExceptionLiftsIt() {
        inForce.put("listener-https", split("v7", 100));
        limits = Verdicts.with(new ExceptionEntry(
                Set.of("live"), "orders/https", "v8", 20, Verdicts.NOON.plusSeconds(60), "INC-1", "on-call"));

        assertThat(verdict(NINETY_TEN, STEP))
                .contains("exception in use: v8 up to 20 %")
                .doesNotContain("would rise");
    }

    @Test
    void allAreAskedBeforeTheFirstChangeAndOnce() {
        inForce.put("listener-https", split("v7", 90, "v8", 10));
        inForce.put("rule-beta", split("v7", 90, "v8", 10));
        Live rule = rule(Deployed.with(aListener(), deployedRule()));

        rule.judge(STEP.asResource());
        // As this deployment writes it.
        inForce.put("listener-https", split("v7", 80, "v8", 20));

        assertThat(Verdicts.shown(rule.judge(deployedRule().asResource()))).isEqualTo("compliant");
        assertThat(asked)
                .containsExactlyInAnyOrder(
                        new ActionAddress("svc-orders", "listener-https", Optional.empty()),
                        new ActionAddress("svc-orders", "listener-https", Optional.of("rule-beta")));
    }

    @Test
    void nothingIsAskedWhereTheLimitsNameNoRegion() {
        Live rule = rule(NINETY_TEN);
        rule.configure(new Settings("live", Values.fields(), new ArrayList<>()));

        assertThat(Verdicts.shown(rule.judge(STEP.asResource())))
                .isEqualTo("not applicable: the limits name no region in which VPC Lattice is asked");
        assertThat(rule.judgeStack(List.of(STEP.asResource()))).isEmpty();
        assertThat(asked).isEmpty();
    }

    private static AnAction deployedRule() {
        return aRule().with("ruleId", Values.text("rule-beta"));
    }

    private static Value split(Object... versionsAndWeights) {
        List<Value> targets = new ArrayList<>();
        for (int i = 0; i < versionsAndWeights.length; i += 2) {
            targets.add(target(
                    Values.text("tg-" + versionsAndWeights[i]), Values.number((Integer) versionsAndWeights[i + 1])));
        }
        return Values.fields("forward", Values.fields("targetGroups", new Value.Items(targets)));
    }

    private String verdict(Baseline baseline, AnAction action) {
        return Verdicts.shown(rule(baseline).judge(action.asResource()));
    }

    private String verdict(Baseline baseline, AnAction action, FakeLattice.Answers answers) {
        return Verdicts.shown(rule(baseline, answers).judge(action.asResource()));
    }

    private Live rule(Baseline baseline) {
        return rule(baseline, address -> {
            synchronized (asked) {
                asked.add(address);
            }
            return Optional.ofNullable(inForce.get(address.rule().orElse(address.listener())));
        });
    }

    private Live rule(Baseline baseline, FakeLattice.Answers answers) {
        LiveSplits splits = new LiveSplits(place -> new FakeLattice(answers));
        Live rule = new Live(new ChangeFinder(), () -> baseline, () -> limits, Verdicts.CLOCK, splits);
        rule.configure(new Settings("live", Values.fields("region", Values.text("eu-west-1")), new ArrayList<>()));
        return rule;
    }

    private static Optional<Value> unreachable(ActionAddress address) throws UnreadableException {
        throw new UnreadableException("no credentials");
    }
}
