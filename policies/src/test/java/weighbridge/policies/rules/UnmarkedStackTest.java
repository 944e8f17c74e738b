package weighbridge.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.policies.change.APart.provisioned;
import static weighbridge.policies.change.AnAction.aListener;
import static weighbridge.policies.change.AnAction.aRule;
import static weighbridge.policies.change.AnAction.header;
import static weighbridge.policies.rules.AStack.aStack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.APart;
import weighbridge.policies.change.AnAction;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.hold.HoldSource;
import weighbridge.policies.limits.Limits;
import weighbridge.policies.limits.PolicyConfigFile;
import weighbridge.policies.pack.Rule;
import weighbridge.policies.pack.Settings;
import weighbridge.policies.value.Values;

/** What a program without any mark is told by the rules that need to know a role: what to add, and each thing once. */
final class UnmarkedStackTest {
    private static final String TAGS = "tag the listener or rule with weighbridge:service, weighbridge:action,"
            + " weighbridge:versions and weighbridge:stable, and each target group with weighbridge:service and"
            + " weighbridge:version, deploy that alone, then move weights";
    private static final String BRIEFLY =
            "; no version is deployed as stable, so every rise counts; to go back at once all the"
                    + " same, add an exception to %s (docs/limits.md); for the next time, " + TAGS;

    /** Both providers: the stack as it is, or as {@code aws-native} has it. */
    static Stream<UnaryOperator<AStack>> providers() {
        return Stream.of(UnaryOperator.identity(), AStack::asNative);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void moreVersionsThanOneTrialNeedsAreRefusedWhicheverIsStable(UnaryOperator<AStack> provider) {
        AStack before = provider.apply(stack(listener("v7", 90, "v8", 10)));

        assertThat(provider.apply(stack(listener("v7", 80, "v8", 10, "v9", 10)))
                        .judged(before, UnmarkedStackTest::oneCandidate))
                .containsExactly(
                        "listener https: 3 versions would have traffic: tg-v7 (listener https) and tg-v8 (listener"
                                + " https) and tg-v9 (listener https); whichever of them is stable, at most 1 candidate at a time: take all"
                                + " but 2 to 0 first" + BRIEFLY.formatted("one-candidate"));
        assertThat(provider.apply(stack(listener("v7", 80, "v8", 20))).judged(before, UnmarkedStackTest::oneCandidate))
                .containsExactly("not applicable: listener https: no version is marked as stable: " + TAGS);
    }

    @Test
    void goingBackFromThreeVersionsIsOnlyWarnedOfWhereNothingRises() {
        AStack three = stack(listener("v7", 80, "v8", 10, "v9", 10));

        assertThat(three.judged(three, UnmarkedStackTest::oneCandidate))
                .singleElement()
                .asString()
                .endsWith(TAGS + " (a warning: none of them rises)");
        assertThat(stack(listener("v7", 90, "v8", 10)).judged(three, UnmarkedStackTest::oneCandidate))
                .containsExactly("not applicable: listener https: no version is marked as stable: " + TAGS);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void whereSomethingIsKeptWarmItIsSaidOnceThatNobodyKnowsOfWhat(UnaryOperator<AStack> provider) {
        AnAction rule = aRule("beta", 10, header("beta")).unmarked();
        AStack before = provider.apply(stack(listener("v7", 90, "v8", 10), rule));
        AStack next = stack(listener("v7", 80, "v8", 20), rule.withWeights("v7", 80, "v8", 20));

        assertThat(provider.apply(next.with(provisioned("v7", 2))).judged(before, warmBaseline("{}")))
                .containsExactly(
                        "listener https and 1 other: no version is marked as stable, so nobody can tell whether it is as"
                                + " warm as its share needs: " + TAGS);
        assertThat(provider.apply(next).judged(before, warmBaseline("{\"concurrency\": 4}")))
                .hasSize(1);
        assertThat(provider.apply(next).judged(before, warmBaseline("{}")))
                .containsExactly("not applicable: listener https and 1 other: no version is marked as stable: " + TAGS);
    }

    @Test
    void aRuleThatWaitsSaysWhyGoingBackWaitsToo() {
        Baseline deployed = stack(listener("v7", 40, "v8", 60).writtenAt(Verdicts.NOON.minus(Duration.ofMinutes(4))))
                .deployed();
        AnAction back = listener("v7", 60, "v8", 40);

        assertThat(told(new BakeTime(finder(), () -> deployed, () -> Limits.DEFAULT, Verdicts.CLOCK), back))
                .startsWith(
                        "listener https: tg-v7 would rise from 40 % to 60 % (+20 points), and the split stands since")
                .endsWith(BRIEFLY.formatted("bake-time"));
        assertThat(told(
                        configured(
                                new FreezeWindow(finder(), () -> deployed, () -> Limits.DEFAULT, Verdicts.CLOCK),
                                "{ \"windows\": [{ \"from\": \"2026-01-01T00:00Z\", \"to\": \"2026-02-01T00:00Z\" }] }"),
                        back))
                .endsWith(BRIEFLY.formatted("freeze-window"));
    }

    @Test
    void holdsAndPromotionsAreOfMarkedVersions() {
        Baseline deployed = stack(listener("v7", 90, "v8", 10)).deployed();
        HoldSource holds = new HoldSource(() -> Optional.of("prod"), (name, place) -> Optional.empty());
        Rule hold = configured(
                new RollbackHold(finder(), () -> deployed, () -> Limits.DEFAULT, Verdicts.CLOCK, holds),
                "{\"region\": \"eu-west-1\"}");
        String found = "holds are kept by service, and listener https is marked with none";

        assertThat(told(hold, listener("v7", 80, "v8", 20)))
                .isEqualTo(found + ", so nobody can tell whether what rises was rolled back: " + TAGS);
        assertThat(told(hold, listener("v7", 90, "v8", 10))).isEqualTo("not applicable: " + found + ": " + TAGS);
        assertThat(told(
                        new StableEarned(() -> deployed, () -> Limits.DEFAULT, Verdicts.CLOCK),
                        listener("v7", 80, "v8", 20)))
                .isEqualTo("not applicable: listener https has no mark that says which version is stable: " + TAGS);
    }

    /** What needs no role is judged as ever: by the id of a target group. */
    @ParameterizedTest
    @MethodSource("providers")
    void aTargetThatMovesAndATargetGroupThatGoesAreRefusedWithoutMarksToo(UnaryOperator<AStack> provider) {
        AStack before = provider.apply(stack(listener("v7", 90, "v8", 10)));
        AStack moved = stack(listener("v7", 90, "v8", 10))
                .with(APart.attachment("v8", "arn:aws:lambda:eu-west-1:111122223333:function:orders:10"));
        AStack gone = stack(listener("v7", 90, "v8", 10)).without("tg-v8").without("attach-v8");

        assertThat(provider.apply(moved)
                        .judged(
                                before,
                                baseline -> new FrozenTarget(
                                        finder(), () -> baseline, () -> Limits.DEFAULT, Verdicts.CLOCK)))
                .singleElement()
                .asString()
                .startsWith("listener https: tg-v8 has 10 %, and its target would change from orders:8 to orders:10;");
        assertThat(provider.apply(gone)
                        .judged(
                                before,
                                baseline ->
                                        new DrainFirst(finder(), () -> baseline, () -> Limits.DEFAULT, Verdicts.CLOCK)))
                .singleElement()
                .asString()
                .startsWith(
                        "listener https: tg-v8 would lose its target group, and listener https still sends it requests");
    }

    /** Not of each action that sends it requests. */
    @ParameterizedTest
    @MethodSource("providers")
    void ofEachTargetGroupAWarningIsGivenOnce(UnaryOperator<AStack> provider) {
        AnAction rule = aRule("beta", 10, header("beta")).unmarked().withWeights("v7", 90, "v8", 10);
        AStack unseen = provider.apply(new AStack(List.of(listener("v7", 90, "v8", 10), rule), List.of()));
        AStack unpermitted =
                provider.apply(stack(listener("v7", 90, "v8", 10), rule).without("permit-v8"));
        String found = " has a target group that is not in this stack, so nobody can tell which code answers";

        assertThat(unseen.judged(unseen, baseline -> new VersionPinned(finder(), () -> baseline)))
                .containsExactly("listener https: tg-v7" + found, "listener https: tg-v8" + found);
        assertThat(unpermitted.judged(unpermitted, baseline -> new InvokePermission(finder(), () -> baseline)))
                .singleElement()
                .asString()
                .contains("may not invoke for target group tg-v8");
    }

    private static AStack stack(AnAction... actions) {
        List<APart> parts = new ArrayList<>();
        for (APart made : aStack().parts()) {
            parts.add(made.with("tags", Values.fields()));
        }
        return new AStack(List.of(actions), parts);
    }

    private static AnAction listener(Object... weights) {
        return aListener().unmarked().withWeights(weights);
    }

    private static String told(Rule rule, AnAction action) {
        return Verdicts.shown(rule.judge(action.asResource()));
    }

    private static ChangeFinder finder() {
        return new ChangeFinder();
    }

    private static Rule oneCandidate(Baseline baseline) {
        return new OneCandidate(finder(), () -> baseline, () -> Limits.DEFAULT, Verdicts.CLOCK);
    }

    private static Function<Baseline, Rule> warmBaseline(String settings) {
        return baseline ->
                configured(new WarmBaseline(finder(), () -> baseline, () -> Limits.DEFAULT, Verdicts.CLOCK), settings);
    }

    private static Rule configured(Rule rule, String settings) {
        List<String> problems = new ArrayList<>();
        rule.configure(new Settings(rule.id(), PolicyConfigFile.settings(settings), problems));
        assertThat(problems).isEmpty();
        return rule;
    }
}
