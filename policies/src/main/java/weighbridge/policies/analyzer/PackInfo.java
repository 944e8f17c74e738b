package weighbridge.policies.analyzer;

import pulumirpc.AnalyzerOuterClass.AnalyzerInfo;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;
import pulumirpc.AnalyzerOuterClass.PolicyConfigSchema;
import pulumirpc.AnalyzerOuterClass.PolicyInfo;
import pulumirpc.AnalyzerOuterClass.PolicyType;
import weighbridge.policies.pack.Pack;
import weighbridge.policies.pack.Rule;

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
                .setPolicyType(PolicyType.POLICY_TYPE_RESOURCE)
                .setConfigSchema(
                        PolicyConfigSchema.newBuilder().setProperties(StructValues.write(rule.configProperties())))
                .build();
    }
}
