package weighbridge.policies.analyzer;

import java.util.LinkedHashMap;
import java.util.Map;
import pulumirpc.AnalyzerOuterClass.AnalyzeDiagnostic;
import pulumirpc.AnalyzerOuterClass.AnalyzeResponse;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;
import weighbridge.policies.pack.Pack;
import weighbridge.policies.pack.Rule;
import weighbridge.policies.verdict.Verdict;

/**
 * Turns verdicts into what the engine prints and acts upon. What several rules say of one resource in the same words is one
 * cause, and is printed once: who reads it should not look for what differs.
 */
final class Diagnostics {
    private final Pack pack;
    private final Levels levels;
    private final Reasons reasons;
    private final AnalyzeResponse.Builder response = AnalyzeResponse.newBuilder();
    private final Map<Said, AnalyzeDiagnostic> said = new LinkedHashMap<>();
    private final boolean preview;

    private record Said(String urn, String message) {}

    /** @param preview whether an update will judge again what is undecided now */
    Diagnostics(Pack pack, Levels levels, Reasons reasons, boolean preview) {
        this.pack = pack;
        this.levels = levels;
        this.reasons = reasons;
        this.preview = preview;
    }

    void add(Rule rule, String urn, Verdict verdict) {
        if (verdict instanceof Verdict.Violation violation) {
            addOnce(diagnostic(rule, urn, levels.of(rule.id()), violation.message()));
        } else if (verdict instanceof Verdict.Undecided undecided) {
            addUndecided(rule, urn, undecided);
        } else if (verdict instanceof Verdict.NotApplicable notApplicable) {
            addNotApplicable(rule.id(), notApplicable.reason());
        } else if (verdict instanceof Verdict.Compliant compliant) {
            for (String warning : compliant.warnings()) {
                response.addDiagnostics(diagnostic(rule, urn, EnforcementLevel.ADVISORY, warning));
            }
        }
    }

    private void addUndecided(Rule rule, String urn, Verdict.Undecided undecided) {
        String what = undecided.subject() + ": " + undecided.property() + " is not known yet";
        addOnce(
                preview
                        ? diagnostic(rule, urn, EnforcementLevel.ADVISORY, what + " in this preview; up will judge it")
                        : diagnostic(
                                rule,
                                urn,
                                levels.of(rule.id()),
                                what + ", and nothing passes unjudged: make it known before the update"));
    }

    /** Of those that say the same, the first that refuses speaks: one that only warns must not take its place. */
    private void addOnce(AnalyzeDiagnostic diagnostic) {
        said.merge(new Said(diagnostic.getUrn(), diagnostic.getMessage()), diagnostic, (first, next) -> {
            boolean nextSpeaks = warns(first) && !warns(next);
            AnalyzeDiagnostic speaks = nextSpeaks ? next : first;
            AnalyzeDiagnostic silent = nextSpeaks ? first : next;
            if (!silent.getPolicyName().equals(speaks.getPolicyName())) {
                addNotApplicable(silent.getPolicyName(), speaks.getPolicyName() + " says the same");
            }
            return speaks;
        });
    }

    private static boolean warns(AnalyzeDiagnostic diagnostic) {
        return diagnostic.getEnforcementLevel() == EnforcementLevel.ADVISORY;
    }

    private void addNotApplicable(String policy, String reason) {
        response.addNotApplicable(reasons.message(policy, reason));
    }

    private AnalyzeDiagnostic diagnostic(Rule rule, String urn, EnforcementLevel level, String message) {
        return AnalyzeDiagnostic.newBuilder()
                .setPolicyName(rule.id())
                .setPolicyPackName(pack.name())
                .setPolicyPackVersion(pack.version())
                .setDescription(rule.description())
                .setMessage(message)
                .setEnforcementLevel(level)
                .setSeverity(Severities.of(rule.severity()))
                .setUrn(urn)
                .build();
    }

    AnalyzeResponse response() {
        return response.addAllDiagnostics(said.values()).build();
    }
}
