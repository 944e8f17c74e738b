package weighbridge.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.policies.change.AnAction.aListener;
import static weighbridge.policies.change.AnAction.aRule;
import static weighbridge.policies.change.AnAction.header;
import static weighbridge.policies.change.AnAction.path;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.AnAction;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.change.Deployed;
import weighbridge.policies.value.Values;

final class RulePriorityTest {
    private static final AnAction HALF = aRule().withWeights("v7", 50, "v8", 50);
    private static final String GAP =
            "orders/https/beta: its %s would change from %s to %s, so up deletes the rule and makes"
                    + " it anew, and meanwhile its requests go to orders/https (v7 90 %%, v8 10 %%) in place of v7 50 %%, v8 50 %%: add"
                    + " a rule %s with the match and split that this one has, and remove this one in the change after";

    @Test
    void aChangeThatDeletesTheRuleIsRefusedWhereItsRequestsMeetAnotherSplit() {
        Baseline deployed = Deployed.with(aListener(), HALF.with("name", Values.text("beta")));

        assertThat(verdict(deployed, HALF.with("priority", Values.number(20))))
                .isEqualTo(GAP.formatted("priority", "10", "20", "of another name at priority 20"));
        assertThat(verdict(deployed, HALF.with("name", Values.text("early"))))
                .isEqualTo(GAP.formatted("name", "beta", "early", "named early at a free priority"));
        assertThat(verdict(deployed, HALF.with("name", Values.text("beta")))).isEqualTo("compliant");
    }

    @Test
    void whereTheyMeetTheSameItPasses() {
        AnAction alike = aRule();

        assertThat(verdict(Deployed.with(aListener(), alike), alike.with("priority", Values.number(20))))
                .isEqualTo("compliant");
    }

    @Test
    void aPlaceThatAnotherRuleHasNowIsRefused() {
        Baseline deployed = Deployed.with(aListener(), aRule(), aRule("mobile", 20, path("/orders")));

        assertThat(verdict(deployed, aRule("early", 20, header("early"))))
                .isEqualTo(
                        "orders/https/early: the priority 20 is orders/https/mobile's now; a listener has each once, and"
                                + " up may make this rule before that one is gone, and break off half way: take a free priority in"
                                + " this change");
        assertThat(verdict(deployed, aRule().named("renamed"))).contains("give the resource its old URN as an alias");
        assertThat(verdict(deployed, aRule("early", 30, header("early")))).isEqualTo("compliant");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 101, 10.5, -1, 1e300})
    void aPriorityIsAWholeNumberFrom1To100(double priority) {
        assertThat(verdict(Deployed.with(), aRule().with("priority", Values.number(priority))))
                .endsWith("; write a whole number from 1 to 100");
    }

    @Test
    void twoOfOnePriorityAreRefused() {
        assertThat(judged(Deployed.with(), aListener(), aRule(), aRule("mobile", 10, path("/orders"))))
                .containsExactly(
                        "orders/https/mobile: its priority 10 is also that of orders/https/beta; a listener has each"
                                + " priority once: give one of them a free one");
    }

    @Test
    void aRuleThatNoRequestReachesIsRefused() {
        AnAction wide = aRule("all", 10, path("/")).withWeights("v7", 100);
        AnAction narrow = aRule("mobile", 20, path("/orders"));

        assertThat(judged(
                        Deployed.with(aListener(), narrow),
                        aListener().withWeights("v7", 80, "v8", 20),
                        wide.withWeights("v7", 80, "v8", 20),
                        narrow))
                .singleElement()
                .asString()
                .startsWith(
                        "orders/https/mobile: no request reaches it (priority 20), for orders/https/all (priority 10)"
                                + " takes all that it would: put it before orders/https/all, narrow the match of orders/https/all,");
        assertThat(judged(Deployed.with(aListener(), wide, narrow), aListener(), wide, narrow))
                .singleElement()
                .asString()
                .endsWith("(a warning: it stood so before this change)");
        assertThat(judged(Deployed.with(aListener(), narrow), aListener(), wide.thatResponds(), narrow))
                .singleElement()
                .asString()
                .contains("a warning: the other answers by itself");
        assertThat(judged(Deployed.with(aListener()), aListener(), aRule(), aRule("mobile", 20, path("/orders"))))
                .isEmpty();
    }

    @Test
    void whatIsNotKnownYetIsUndecided() {
        assertThat(verdict(Deployed.with(aListener()), aRule().with("priority", Values.UNKNOWN)))
                .isEqualTo("undecided orders/https/beta priority");
    }

    private static String verdict(Baseline baseline, AnAction rule) {
        return Verdicts.shown(rule(baseline).judge(rule.asResource()));
    }

    private static List<String> judged(Baseline baseline, AnAction... next) {
        return rule(baseline)
                .judgeStack(Stream.of(next).map(AnAction::asResource).toList())
                .stream()
                .map(finding -> Verdicts.shown(finding.verdict()))
                .toList();
    }

    private static RulePriority rule(Baseline baseline) {
        return new RulePriority(new ChangeFinder(), () -> baseline);
    }
}
