package weighbridge.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.policies.change.APart.accessLogs;
import static weighbridge.policies.change.APart.attachment;
import static weighbridge.policies.change.APart.authPolicy;
import static weighbridge.policies.change.APart.provisioned;
import static weighbridge.policies.change.APart.service;
import static weighbridge.policies.change.AnAction.aListener;
import static weighbridge.policies.change.AnAction.aRule;
import static weighbridge.policies.change.AnAction.header;
import static weighbridge.policies.rules.AStack.aStack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weighbridge.policies.WeighbridgePack;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.APart;
import weighbridge.policies.change.AnAction;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.hold.HoldSource;
import weighbridge.policies.limits.Limits;
import weighbridge.policies.limits.PolicyConfigFile;
import weighbridge.policies.live.FakeLattice;
import weighbridge.policies.live.LiveSplits;
import weighbridge.policies.pack.Resource;
import weighbridge.policies.pack.Rule;
import weighbridge.policies.pack.Settings;
import weighbridge.policies.value.Values;
import weighbridge.policies.verdict.Finding;
import weighbridge.policies.verdict.Verdict;

/** Each rule refuses and passes on {@code aws-native} what it refuses and passes on {@code aws}, in the same words. */
final class EachRuleOnNativeTest {
    private static final String LAMBDA = "arn:aws:lambda:eu-west-1:111122223333:function:orders";
    private static final AnAction AT_30 = aListener().withWeights("v7", 70, "v8", 30);
    private static final AnAction ALL_ON_V8 = aListener().withWeights("v8", 100);
    private static final AStack PROMOTING = aStack().with(ALL_ON_V8).with(provisioned("v7", 4));
    private static final AnAction PROMOTED = ALL_ON_V8.withStable("v8").withTag("weighbridge:previous", "v7");
    private static final String FROZEN = """
            { "windows": [{ "from": "2026-01-01T00:00Z", "to": "2026-02-01T00:00Z" }] }""";
    private static final String HELD = """
            {"format": 1, "holds": [{"version": "v8", "since": "2026-01-05T03:12Z", "because": "it failed", "alarm": "a"}]}""";

    /** A change, and whether a rule refuses it. */
    record Case(String rule, boolean refused, String what, AStack before, AStack next, Function<Baseline, Rule> made) {
        @Override
        public String toString() {
            return rule + (refused ? " refuses " : " passes ") + what;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                        of("weights-total", baseline -> new WeightsTotal())
                                .refuses("99", aStack().with(aListener().withWeights("v7", 89, "v8", 10)))
                                .passes("100", aStack()),
                        of("weight-range", baseline -> new WeightRange())
                                .refuses("101", aStack().with(aListener().withWeights("v7", 101)))
                                .passes("100", aStack().with(aListener().withWeights("v7", 100))),
                        of(
                                        "weight-step",
                                        baseline -> new WeightStep(
                                                finder(), () -> baseline, () -> Limits.DEFAULT, Verdicts.CLOCK))
                                .refuses("+21", aStack().with(aListener().withWeights("v7", 69, "v8", 31)))
                                .passes("+20", aStack().with(AT_30))
                                .passes("a retreat", aStack().with(aListener().withWeights("v7", 100))),
                        of(
                                        "first-exposure",
                                        baseline -> new FirstExposure(
                                                finder(), () -> baseline, () -> Limits.DEFAULT, Verdicts.CLOCK))
                                .refuses("11", aStack().with(aListener().withWeights("v7", 79, "v8", 10, "v9", 11)))
                                .passes("10", aStack().with(aListener().withWeights("v7", 80, "v8", 10, "v9", 10))),
                        of(
                                        "bake-time",
                                        baseline -> new BakeTime(
                                                finder(), () -> baseline, () -> Limits.DEFAULT, Verdicts.CLOCK))
                                .after(aStack().with(written(29)))
                                .refuses("after 29 minutes", aStack().with(AT_30))
                                .after(aStack().with(written(30)))
                                .passes("after 30 minutes", aStack().with(AT_30)),
                        of(
                                        "one-candidate",
                                        baseline -> new OneCandidate(
                                                finder(), () -> baseline, () -> Limits.DEFAULT, Verdicts.CLOCK))
                                .refuses(
                                        "a second",
                                        aStack().with(aListener().withWeights("v7", 80, "v8", 10, "v9", 10)))
                                .passes("one", aStack().with(AT_30)),
                        of(
                                        "stable-earned",
                                        baseline ->
                                                new StableEarned(() -> baseline, () -> Limits.DEFAULT, Verdicts.CLOCK))
                                .refuses("at 10", aStack().with(aListener().withStable("v8")))
                                .after(aStack().with(ALL_ON_V8))
                                .passes("at 100", aStack().with(PROMOTED)),
                        of(
                                        "frozen-target",
                                        baseline -> new FrozenTarget(
                                                finder(), () -> baseline, () -> Limits.DEFAULT, Verdicts.CLOCK))
                                .refuses("another function", aStack().with(attachment("v8", LAMBDA + ":10")))
                                .refuses(
                                        "another event version",
                                        aStack().with(APart.targetGroup("v8")
                                                .with(
                                                        "config",
                                                        Values.fields(
                                                                "lambdaEventStructureVersion", Values.text("V2")))))
                                .refuses(
                                        "a target group that is made anew",
                                        aStack().with(APart.targetGroup("v8")
                                                .with("id", Values.UNKNOWN)
                                                .with("arn", Values.UNKNOWN)))
                                .passes("the same", aStack()),
                        of(
                                        "drain-first",
                                        baseline -> new DrainFirst(
                                                finder(), () -> baseline, () -> Limits.DEFAULT, Verdicts.CLOCK))
                                .refuses(
                                        "what is used",
                                        aStack().without("tg-v8").without("attach-v8"))
                                .refuses("what loses its target", aStack().without("attach-v8"))
                                .passes(
                                        "a retreat",
                                        aStack().without("tg-v8")
                                                .without("attach-v8")
                                                .with(aListener().withWeights("v7", 100))),
                        of("version-pinned", baseline -> new VersionPinned(finder(), () -> baseline))
                                .refuses("no number", aStack().with(attachment("v8", LAMBDA)))
                                .passes("a number", aStack()),
                        of("invoke-permission", baseline -> new InvokePermission(finder(), () -> baseline))
                                .refuses("none", aStack().without("permit-v8"))
                                .refuses(
                                        "another number's",
                                        aStack().with(APart.permission("v8").with("qualifier", "9")))
                                .passes("its own", aStack()),
                        of(
                                        "warm-baseline",
                                        baseline -> new WarmBaseline(
                                                finder(), () -> baseline, () -> Limits.DEFAULT, Verdicts.CLOCK))
                                .after(PROMOTING)
                                .refuses("3 after 4", PROMOTING.with(PROMOTED).with(provisioned("v8", 3)))
                                .passes("4 after 4", PROMOTING.with(PROMOTED).with(provisioned("v8", 4))),
                        of(
                                        "rollback-armed",
                                        baseline -> new RollbackArmed(
                                                finder(), () -> baseline, () -> Limits.DEFAULT, Verdicts.CLOCK))
                                .refuses("no alarm", aStack().with(AT_30).without("alarm-v8"))
                                .refuses(
                                        "another topic",
                                        aStack().with(AT_30).with(APart.topic().with("arn", "arn:aws:sns:x:1:other")))
                                .passes("an alarm", aStack().with(AT_30)),
                        of("rollback-hold", EachRuleOnNativeTest::rollbackHold)
                                .refuses("what is held", aStack().with(AT_30))
                                .passes("a retreat", aStack().with(aListener().withWeights("v7", 100))),
                        of("live", EachRuleOnNativeTest::live)
                                .refuses("what VPC Lattice has no more", aStack().with(AT_30))
                                .passes("a retreat", aStack().with(aListener().withWeights("v7", 100))),
                        of("secure-edge", baseline -> new SecureEdge(() -> baseline))
                                .after(new AStack(List.of(), List.of()))
                                .refuses("plain HTTP", edge().with(listener("HTTP")))
                                .refuses("no signatures", edge().with(service().with("authType", "NONE")))
                                .refuses("everyone", edge().with(authPolicy("*")))
                                .refuses("no logs", edge().without("log"))
                                .passes("a closed edge", edge()),
                        of("rule-priority", baseline -> new RulePriority(finder(), () -> baseline))
                                .after(aStack().with(aListener(), rule("beta", 10)))
                                .refuses(
                                        "one priority twice",
                                        aStack().with(aListener(), rule("beta", 10), rule("gamma", 10)))
                                .refuses(
                                        "another name",
                                        aStack().with(
                                                        aListener(),
                                                        rule("beta", 10).with("name", Values.text("other"))))
                                .passes(
                                        "another match",
                                        aStack().with(aListener(), rule("beta", 10), rule("gamma", 20))),
                        of("freeze-window", EachRuleOnNativeTest::freezeWindow)
                                .refuses("an advance", aStack().with(AT_30))
                                .passes("a retreat", aStack().with(aListener().withWeights("v7", 100))))
                .flatMap(cases -> cases.made().stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isJudgedTheSame(Case change) {
        Rule onAws = change.made().apply(change.before().deployed());
        List<String> told = findings(onAws, change.next());

        assertThat(refusals(onAws, change.next()).isEmpty()).isNotEqualTo(change.refused());
        assertThat(findings(
                        change.made().apply(change.before().asNative().deployed()),
                        change.next().asNative()))
                .isEqualTo(told);
    }

    @Test
    void everyRuleIsAmongThem() {
        List<String> all = WeighbridgePack.create().rules().stream()
                .map(Rule::id)
                .filter(rule -> !rule.equals("exceptions"))
                .toList();

        assertThat(cases().filter(Case::refused).map(Case::rule).distinct()).containsExactlyElementsOf(all);
        assertThat(cases().filter(change -> !change.refused()).map(Case::rule).distinct())
                .containsExactlyElementsOf(all);
    }

    private static List<Verdict> refusals(Rule rule, AStack stack) {
        return verdicts(rule, stack)
                .filter(Verdict.Violation.class::isInstance)
                .distinct()
                .toList();
    }

    /** In the words of the {@code aws} provider, where a message shows a property's name. */
    private static List<String> findings(Rule rule, AStack stack) {
        return verdicts(rule, stack)
                .filter(verdict ->
                        !(verdict instanceof Verdict.NotApplicable) && !verdict.equals(Verdict.Compliant.PLAIN))
                .map(Verdicts::shown)
                .map(text -> text.replace("forwards[0]", "forward")
                        .replace(", which is provisionedConcurrentExecutions where that version is published", ""))
                .distinct()
                .toList();
    }

    /** As the engine asks: each resource by itself, then all together. */
    private static Stream<Verdict> verdicts(Rule rule, AStack stack) {
        List<Resource> resources = stack.resources();
        Stream<Verdict> single = resources.stream()
                .filter(resource -> rule.appliesTo(resource.type()))
                .map(rule::judge);
        List<Resource> seen = resources.stream()
                .filter(resource -> rule.looksAt(resource.type()))
                .toList();
        return Stream.concat(single, rule.judgeStack(seen).stream().map(Finding::verdict));
    }

    private static AnAction written(int minutesAgo) {
        return aListener().writtenAt(Verdicts.NOON.minus(Duration.ofMinutes(minutesAgo)));
    }

    private static AnAction rule(String name, int priority) {
        return aRule(name, priority, header(name))
                .with("name", Values.text(name))
                .withWeights("v7", 50, "v8", 50);
    }

    private static AnAction listener(String protocol) {
        return aListener().with("protocol", Values.text(protocol));
    }

    private static AStack edge() {
        return new AStack(
                List.of(listener("HTTPS")),
                List.of(service(), accessLogs(), authPolicy("arn:aws:iam::111122223333:role/checkout")));
    }

    private static ChangeFinder finder() {
        return new ChangeFinder();
    }

    private static Rule freezeWindow(Baseline baseline) {
        return configured(new FreezeWindow(finder(), () -> baseline, () -> Limits.DEFAULT, Verdicts.CLOCK), FROZEN);
    }

    private static Rule rollbackHold(Baseline baseline) {
        HoldSource holds = new HoldSource(() -> Optional.of("prod"), (name, place) -> Optional.of(HELD));
        return configured(
                new RollbackHold(finder(), () -> baseline, () -> Limits.DEFAULT, Verdicts.CLOCK, holds),
                "{\"region\": \"eu-west-1\"}");
    }

    private static Rule live(Baseline baseline) {
        LiveSplits nothing = new LiveSplits(place -> new FakeLattice(address -> Optional.empty()));
        return configured(
                new Live(finder(), () -> baseline, () -> Limits.DEFAULT, Verdicts.CLOCK, nothing),
                "{\"region\": \"eu-west-1\"}");
    }

    private static Rule configured(Rule rule, String settings) {
        List<String> problems = new ArrayList<>();
        rule.configure(new Settings(rule.id(), PolicyConfigFile.settings(settings), problems));
        assertThat(problems).isEmpty();
        return rule;
    }

    private static Cases of(String rule, Function<Baseline, Rule> made) {
        return new Cases(rule, made, aStack(), List.of());
    }

    /** The cases of one rule. */
    private record Cases(String rule, Function<Baseline, Rule> rules, AStack before, List<Case> made) {
        Cases after(AStack other) {
            return new Cases(rule, rules, other, made);
        }

        Cases refuses(String what, AStack next) {
            return with(new Case(rule, true, what, before, next, rules));
        }

        Cases passes(String what, AStack next) {
            return with(new Case(rule, false, what, before, next, rules));
        }

        private Cases with(Case one) {
            List<Case> more = new ArrayList<>(made);
            more.add(one);
            return new Cases(rule, rules, before, more);
        }
    }
}
