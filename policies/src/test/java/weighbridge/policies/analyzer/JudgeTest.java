package weighbridge.policies.analyzer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import pulumirpc.AnalyzerOuterClass.AnalyzeDiagnostic;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeResponse;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;
import pulumirpc.AnalyzerOuterClass.PolicyConfig;
import pulumirpc.AnalyzerOuterClass.PolicyNotApplicable;
import pulumirpc.AnalyzerOuterClass.PolicySeverity;
import weighbridge.policies.pack.Hooks;
import weighbridge.policies.pack.Pack;
import weighbridge.policies.pack.Resource;
import weighbridge.policies.pack.Rule;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;
import weighbridge.policies.verdict.Finding;
import weighbridge.policies.verdict.Verdict;

/** From a rule's verdict to what the engine acts upon. */
final class JudgeTest {
    private static final AnalyzeRequest SCALE =
            AnalyzeRequest.newBuilder().setType("scale").setUrn("urn:scale").build();

    private final Levels levels = new Levels();

    @Test
    void aViolationRefuses() {
        AnalyzeResponse response = judged(() -> new Verdict.Violation("too heavy"), false);

        assertThat(response.getDiagnosticsList())
                .containsExactly(AnalyzeDiagnostic.newBuilder()
                        .setPolicyName("load")
                        .setPolicyPackName("test")
                        .setPolicyPackVersion("1.0.0")
                        .setDescription("Refuses loads.")
                        .setMessage("too heavy")
                        .setEnforcementLevel(EnforcementLevel.MANDATORY)
                        .setSeverity(PolicySeverity.POLICY_SEVERITY_HIGH)
                        .setUrn("urn:scale")
                        .build());
    }

    @Test
    void aRuleThatThrowsRefuses() {
        Supplier<Verdict> throwing = () -> {
            throw new IllegalStateException("the scale is broken");
        };

        assertThat(judged(throwing, true).getDiagnosticsList()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.getEnforcementLevel()).isEqualTo(EnforcementLevel.MANDATORY);
            assertThat(diagnostic.getMessage())
                    .isEqualTo(
                            "the rule load failed (java.lang.IllegalStateException: the scale is broken), and nothing"
                                    + " passes unjudged: report this with the lines above");
        });
    }

    @Test
    void aRuleThatRecursesWithoutEndRefuses() {
        assertThat(judged(JudgeTest::endless, false).getDiagnosticsList())
                .extracting(AnalyzeDiagnostic::getEnforcementLevel)
                .containsExactly(EnforcementLevel.MANDATORY);
    }

    @Test
    void aStackRuleThatThrowsRefusesTheStack() {
        Rule throwing = new Load(() -> new Verdict.NotApplicable("")) {
            @Override
            public List<Finding> judgeStack(List<Resource> resources) {
                throw new IllegalStateException("the scale is broken");
            }
        };

        AnalyzeResponse response =
                new Judge(pack(throwing), levels).stack(AnalyzeStackRequest.getDefaultInstance(), false);

        assertThat(response.getDiagnosticsList())
                .extracting(AnalyzeDiagnostic::getEnforcementLevel)
                .containsExactly(EnforcementLevel.MANDATORY);
    }

    @Test
    void aPlanIsJudgedInAPreviewAlone() {
        Rule planned = new Load(() -> new Verdict.NotApplicable("")) {
            @Override
            public List<Finding> judgePlan(List<Resource> resources) {
                return List.of(new Finding("urn:scale", new Verdict.Violation("too heavy")));
            }
        };
        Judge judge = new Judge(pack(planned), levels);

        assertThat(judge.stack(AnalyzeStackRequest.getDefaultInstance(), true).getDiagnosticsList())
                .extracting(AnalyzeDiagnostic::getMessage)
                .containsExactly("too heavy");
        assertThat(judge.stack(AnalyzeStackRequest.getDefaultInstance(), false).getDiagnosticsList())
                .isEmpty();
    }

    @Test
    void whatIsUndecidedIsAdvisoryInAPreviewAndRefusesInAnUpdate() {
        Supplier<Verdict> undecided = () -> new Verdict.Undecided("orders/https", "action.forward");

        assertThat(judged(undecided, true).getDiagnosticsList()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.getEnforcementLevel()).isEqualTo(EnforcementLevel.ADVISORY);
            assertThat(diagnostic.getMessage())
                    .isEqualTo("orders/https: action.forward is not known yet in this preview; up will judge it");
        });
        assertThat(judged(undecided, false).getDiagnosticsList())
                .singleElement()
                .satisfies(diagnostic -> {
                    assertThat(diagnostic.getEnforcementLevel()).isEqualTo(EnforcementLevel.MANDATORY);
                    assertThat(diagnostic.getMessage())
                            .isEqualTo(
                                    "orders/https: action.forward is not known yet, and nothing passes unjudged: make it known"
                                            + " before the update");
                });
    }

    @Test
    void whatDoesNotApplyIsToldWithItsReasonAndRefusesNothing() {
        AnalyzeResponse response = judged(() -> new Verdict.NotApplicable("nothing is on the scale"), false);

        assertThat(response.getDiagnosticsList()).isEmpty();
        assertThat(response.getNotApplicable(0).getReason()).isEqualTo("nothing is on the scale");
    }

    @Test
    void aWarningNeverRefuses() {
        assertThat(judged(() -> new Verdict.Compliant(List.of("nearly")), false).getDiagnosticsList())
                .extracting(AnalyzeDiagnostic::getEnforcementLevel)
                .containsExactly(EnforcementLevel.ADVISORY);
    }

    @Test
    void thePolicyConfigSetsHowStrictlyARuleHolds() {
        configure(EnforcementLevel.ADVISORY);
        assertThat(judged(() -> new Verdict.Violation("too heavy"), false).getDiagnosticsList())
                .extracting(AnalyzeDiagnostic::getEnforcementLevel)
                .containsExactly(EnforcementLevel.ADVISORY);

        configure(EnforcementLevel.DISABLED);
        AnalyzeResponse disabled = judged(() -> new Verdict.Violation("too heavy"), false);
        assertThat(disabled.getDiagnosticsList()).isEmpty();
        assertThat(disabled.getNotApplicableList())
                .extracting(PolicyNotApplicable::getReason)
                .containsExactly("the policy config disables it");
    }

    @Test
    void whatTwoRulesSayOfAResourceInTheSameWordsIsSaidOnceByTheFirstThatRefuses() {
        Rule first = new Load(() -> new Verdict.Violation("too heavy"));
        Rule second = new Load("axles", () -> new Verdict.Violation("too heavy"));
        Rule other = new Load("height", () -> new Verdict.Violation("too high"));

        AnalyzeResponse response = new Judge(pack(first, second, other), levels).resource(SCALE, false);
        assertThat(response.getDiagnosticsList())
                .extracting(JudgeTest::shown)
                .containsExactly("MANDATORY load too heavy", "MANDATORY height too high");
        assertThat(response.getNotApplicableList())
                .extracting(PolicyNotApplicable::getPolicyName, PolicyNotApplicable::getReason)
                .containsExactly(tuple("axles", "load says the same"));

        configure(EnforcementLevel.ADVISORY);
        response = new Judge(pack(first, second), levels).resource(SCALE, false);
        assertThat(response.getDiagnosticsList())
                .extracting(JudgeTest::shown)
                .containsExactly("MANDATORY axles too heavy");

        configure(EnforcementLevel.DISABLED);
        response = new Judge(pack(first, second), levels).resource(SCALE, false);
        assertThat(response.getDiagnosticsList())
                .extracting(JudgeTest::shown)
                .containsExactly("MANDATORY axles too heavy");
    }

    @Test
    void theSameWordsOfTwoResourcesAreSaidOfBoth() {
        Rule both = new Load(() -> new Verdict.NotApplicable("")) {
            @Override
            public List<Finding> judgeStack(List<Resource> resources) {
                return List.of(
                        new Finding("urn:one", new Verdict.Violation("too heavy")),
                        new Finding("urn:two", new Verdict.Violation("too heavy")));
            }
        };

        assertThat(new Judge(pack(both), levels)
                        .stack(AnalyzeStackRequest.getDefaultInstance(), true)
                        .getDiagnosticsList())
                .extracting(AnalyzeDiagnostic::getUrn)
                .containsExactly("urn:one", "urn:two");
    }

    /** The engine counts a rule as passed that says nothing of a resource. */
    @Test
    void aRuleSeesOnlyWhatItAppliesToAndSaysSo() {
        AnalyzeRequest other = AnalyzeRequest.newBuilder().setType("lorry").build();

        AnalyzeResponse response =
                new Judge(pack(new Load(() -> new Verdict.Violation("too heavy"))), levels).resource(other, false);

        assertThat(response.getDiagnosticsList()).isEmpty();
        assertThat(response.getNotApplicableList())
                .extracting(PolicyNotApplicable::getReason)
                .containsExactly("load does not look at resources of type lorry");
    }

    // What the check finds is what the test is about.
    @SuppressWarnings("InfiniteRecursion")
    private static Verdict endless() {
        return endless();
    }

    private void configure(EnforcementLevel level) {
        levels.configure(Map.of(
                "load", PolicyConfig.newBuilder().setEnforcementLevel(level).build()));
    }

    private AnalyzeResponse judged(Supplier<Verdict> verdict, boolean preview) {
        return new Judge(pack(new Load(verdict)), levels).resource(SCALE, preview);
    }

    private static Pack pack(Rule... rules) {
        return new Pack("test", "Test", "1.0.0", List.of(rules), Hooks.configuring(List.of(rules)));
    }

    private static String shown(AnalyzeDiagnostic diagnostic) {
        return diagnostic.getEnforcementLevel() + " " + diagnostic.getPolicyName() + " " + diagnostic.getMessage();
    }

    /** A rule on scales that says what it is told to. */
    private static class Load implements Rule {
        private final String id;
        private final Supplier<Verdict> verdict;

        Load(Supplier<Verdict> verdict) {
            this("load", verdict);
        }

        Load(String id, Supplier<Verdict> verdict) {
            this.id = id;
            this.verdict = verdict;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String description() {
            return "Refuses loads.";
        }

        @Override
        public Value configProperties() {
            return Values.fields();
        }

        @Override
        public boolean appliesTo(String type) {
            return type.equals("scale");
        }

        @Override
        public Verdict judge(Resource resource) {
            return verdict.get();
        }
    }
}
