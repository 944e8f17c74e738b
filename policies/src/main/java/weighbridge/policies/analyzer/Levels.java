package weighbridge.policies.analyzer;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;
import pulumirpc.AnalyzerOuterClass.PolicyConfig;

/** How strictly each policy holds: mandatory, unless the policy config says otherwise. */
final class Levels {
    private final Map<String, EnforcementLevel> configured = new ConcurrentHashMap<>();

    void configure(Map<String, PolicyConfig> config) {
        config.forEach((policy, settings) -> configured.put(policy, settings.getEnforcementLevel()));
    }

    EnforcementLevel of(String policy) {
        return configured.getOrDefault(policy, EnforcementLevel.MANDATORY);
    }

    boolean isDisabled(String policy) {
        return of(policy) == EnforcementLevel.DISABLED;
    }
}
