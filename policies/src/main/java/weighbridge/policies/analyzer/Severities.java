package weighbridge.policies.analyzer;

import pulumirpc.AnalyzerOuterClass.PolicySeverity;
import weighbridge.policies.pack.Severity;

/** Severities as the engine names them. */
final class Severities {
    private Severities() {}

    static PolicySeverity of(Severity severity) {
        return switch (severity) {
            case LOW -> PolicySeverity.POLICY_SEVERITY_LOW;
            case MEDIUM -> PolicySeverity.POLICY_SEVERITY_MEDIUM;
            case HIGH -> PolicySeverity.POLICY_SEVERITY_HIGH;
            case CRITICAL -> PolicySeverity.POLICY_SEVERITY_CRITICAL;
        };
    }
}
