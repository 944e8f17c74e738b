package weighbridge.policies.analyzer;

import pulumirpc.AnalyzerOuterClass.AnalyzeDiagnostic;
import pulumirpc.AnalyzerOuterClass.AnalyzeResponse;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;
import pulumirpc.AnalyzerOuterClass.PolicyNotApplicable;
import weighbridge.policies.pack.Pack;
import weighbridge.policies.pack.Rule;
import weighbridge.policies.verdict.Verdict;

/** Turns verdicts into what the engine prints and acts upon. */
final class Diagnostics {
    private final Pack pack;
    private final Levels levels;
    private final AnalyzeResponse.Builder response = AnalyzeResponse.newBuilder();
    private final boolean preview;

    /** @param preview whether an update will judge again what is undecided now */
    Diagnostics(Pack pack, Levels levels, boolean preview) {
        this.pack = pack;
        this.levels = levels;
        this.preview = preview;
    }

    void add(Rule rule, String urn, Verdict verdict) {
        if (verdict instanceof Verdict.Violation violation) {
            add(rule, urn, levels.of(rule.id()), violation.message());
        } else if (verdict instanceof Verdict.Undecided undecided) {
            addUndecided(rule, urn, undecided);
        } else if (verdict instanceof Verdict.NotApplicable notApplicable) {
            response.addNotApplicable(
                    PolicyNotApplicable.newBuilder().setPolicyName(rule.id()).setReason(notApplicable.reason()));
        } else if (verdict instanceof Verdict.Compliant compliant) {
            compliant.warnings().forEach(warning -> add(rule, urn, EnforcementLevel.ADVISORY, warning));
        }
    }

    private void addUndecided(Rule rule, String urn, Verdict.Undecided undecided) {
        String what = undecided.subject() + ": " + undecided.property() + " is not known yet";
        if (preview) {
            add(rule, urn, EnforcementLevel.ADVISORY, what + " in this preview; up will judge it");
        } else {
            add(
                    rule,
                    urn,
                    levels.of(rule.id()),
                    what + ", and nothing passes unjudged: make it known before the update");
        }
    }

    private void add(Rule rule, String urn, EnforcementLevel level, String message) {
        response.addDiagnostics(AnalyzeDiagnostic.newBuilder()
                .setPolicyName(rule.id())
                .setPolicyPackName(pack.name())
                .setPolicyPackVersion(pack.version())
                .setDescription(rule.description())
                .setMessage(message)
                .setEnforcementLevel(level)
                .setSeverity(Severities.of(rule.severity()))
                .setUrn(urn));
    }

    AnalyzeResponse response() {
        return response.build();
    }
}
