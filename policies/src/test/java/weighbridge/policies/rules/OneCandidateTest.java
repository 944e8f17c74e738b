package weighbridge.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.policies.change.AnAction.aListener;
import static weighbridge.policies.change.AnAction.aRule;
import static weighbridge.policies.rules.Verdicts.NOON;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.AnAction;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.change.Deployed;
import weighbridge.policies.limits.ExceptionEntry;
import weighbridge.policies.limits.Limits;
import weighbridge.policies.pack.Settings;
import weighbridge.policies.value.Values;

final class OneCandidateTest {
    private static final AnAction V8_AND_V9 = aListener().withWeights("v7", 80, "v8", 10, "v9", 10);

    @Test
    void aSecondCandidateOfTheSameActionIsRefused() {
        assertThat(verdicts(Deployed.with(aListener()), V8_AND_V9))
                .containsExactly(
                        "orders/https: 2 candidates would have traffic: v8 (orders/https) and v9 (orders/https); at"
                                + " most 1 candidate at a time among the actions with the same stable: take all but one to 0 first");
    }

    @Test
    void andOneOfAnotherActionWithTheSameStable() {
        AnAction rule = aRule().withWeights("v7", 95, "v9", 5);

        assertThat(verdicts(Deployed.with(aListener()), aListener(), rule))
                .containsExactly("orders/https/beta: 2 candidates would have traffic: v8 (orders/https) and v9"
                        + " (orders/https/beta); at most 1 candidate at a time among the actions with the same stable: take"
                        + " all but one to 0 first");
    }

    @Test
    void oneCandidateInEveryActionIsOne() {
        assertThat(verdicts(Deployed.with(aListener()), aListener().withWeights("v7", 70, "v8", 30), aRule()))
                .isEmpty();
    }

    @Test
    void anActionWithAStableOfItsOwnIsCountedByItself() {
        AnAction own = aRule().withStable("v5").withWeights("v5", 90, "v9", 10);

        assertThat(verdicts(Deployed.with(aListener(), own), aListener(), own)).isEmpty();
    }

    @Test
    void previousIsNoCandidate() {
        AnAction promoted = aListener().withStable("v8").withTag("weighbridge:previous", "v7");

        assertThat(verdicts(
                        Deployed.with(promoted.withWeights("v8", 100)),
                        promoted.withWeights("v7", 10, "v8", 80, "v9", 10)))
                .isEmpty();
    }

    @Test
    void twoThatStandAlreadyKeepNobodyFromGoingBackOrFromOtherChanges() {
        String warning =
                "orders/https: 2 candidates would have traffic: v8 (orders/https) and v9 (orders/https); at most 1"
                        + " candidate at a time among the actions with the same stable: take all but one to 0 first (a warning: none"
                        + " of them rises)";

        assertThat(verdicts(Deployed.with(V8_AND_V9), V8_AND_V9)).containsExactly(warning);
        assertThat(verdicts(Deployed.with(V8_AND_V9), aListener().withWeights("v7", 90, "v8", 5, "v9", 5)))
                .containsExactly(warning);
        assertThat(verdicts(Deployed.with(V8_AND_V9), aListener())).isEmpty();
    }

    @Test
    void aFirstDeploymentIsCountedByItsOwnMarks() {
        assertThat(verdicts(Deployed.with(), V8_AND_V9))
                .hasSize(1)
                .first()
                .asString()
                .contains("2 candidates");
        assertThat(verdicts(Deployed.with(), aListener())).isEmpty();
    }

    @Test
    void theLimitAndAnExceptionPermitMore() {
        var entry = new ExceptionEntry(
                Set.of("one-candidate"), "orders/https", "v9", 10, NOON.plusSeconds(60), "INC-1", "on-call");

        assertThat(verdicts(rule(Deployed.with(aListener()), Verdicts.with(entry)), V8_AND_V9))
                .containsExactly(
                        "orders/https: exception in use: v9 up to 10 % until 2026-01-05T12:01:00Z (INC-1, by on-call)");

        OneCandidate two = rule(Deployed.with(aListener()), Limits.DEFAULT);
        two.configure(new Settings("one-candidate", Values.fields("most", Values.number(2)), new ArrayList<>()));
        assertThat(verdicts(two, V8_AND_V9)).isEmpty();
    }

    private static List<String> verdicts(Baseline baseline, AnAction... next) {
        return verdicts(rule(baseline, Limits.DEFAULT), next);
    }

    private static List<String> verdicts(OneCandidate rule, AnAction... next) {
        return rule.judgeStack(Stream.of(next).map(AnAction::asResource).toList()).stream()
                .map(finding -> Verdicts.shown(finding.verdict()))
                .toList();
    }

    private static OneCandidate rule(Baseline baseline, Limits limits) {
        return new OneCandidate(new ChangeFinder(), () -> baseline, () -> limits, Verdicts.CLOCK);
    }
}
