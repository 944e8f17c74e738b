package weighbridge.simulator.iam;

import java.time.Instant;
import java.util.Map;

/**
 * A role.
 *
 * @param policies inline policies by name
 * @param attached ARNs of attached managed policies, to themselves
 */
public record Role(
        String name,
        String arn,
        String uniqueId,
        String path,
        String assumeRolePolicy,
        String description,
        int maxSessionDuration,
        Instant created,
        Map<String, String> policies,
        java.util.Set<String> attached,
        Map<String, String> tags) {}
