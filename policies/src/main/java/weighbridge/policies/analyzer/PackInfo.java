package weighbridge.policies.analyzer;

import pulumirpc.AnalyzerOuterClass.AnalyzerInfo;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;
import pulumirpc.AnalyzerOuterClass.PolicyConfigSchema;
import pulumirpc.AnalyzerOuterClass.PolicyInfo;
import pulumirpc.AnalyzerOuterClass.PolicyType;
import weighbridge.policies.pack.Pack;
import weighbridge.policies.pack.Rule;
import weighbridge.policies.pack.Scope;

/** What a pack tells the engine of itself: its policies, and the schema of each one's config. */
final class PackInfo {
    private PackInfo() {}

    static AnalyzerInfo of(Pack pack) {
        AnalyzerInfo.Builder info = AnalyzerInfo.newBuilder()
                .setName(pack.name())
                .setDisplayName(pack.displayName())
                .setVersion(pack.version())
                .setSupportsConfig(true);
        pack.rules().forEach(rule -> info.addPolicies(policy(rule)));
        return info.build();
    }

    private static PolicyInfo policy(Rule rule) {
        return PolicyInfo.newBuilder()
                .setName(rule.id())
                .setDisplayName(rule.id())
                .setDescription(rule.description())
                .setEnforcementLevel(EnforcementLevel.MANDATORY)
                .setPolicyType(type(rule.scope()))
                .setSeverity(Severities.of(rule.severity()))
                .setConfigSchema(
                        PolicyConfigSchema.newBuilder().setProperties(StructValues.write(rule.configProperties())))
                .build();
    }

    /** A policy of no known type is among those of both (newPolicySummary, pulumi v3.259.0). */
    private static PolicyType type(Scope scope) {
        return switch (scope) {
            case RESOURCE -> PolicyType.POLICY_TYPE_RESOURCE;
            case STACK -> PolicyType.POLICY_TYPE_STACK;
            case BOTH -> PolicyType.POLICY_TYPE_UNKNOWN;
        };
    }
}
