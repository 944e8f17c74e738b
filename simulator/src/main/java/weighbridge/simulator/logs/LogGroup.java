package weighbridge.simulator.logs;

import java.util.Map;
import java.util.Optional;

/**
 * A log group.
 *
 * @param retentionInDays 0 for ever
 */
public record LogGroup(
        String name,
        String arn,
        int retentionInDays,
        String logGroupClass,
        Optional<String> kmsKeyId,
        Map<String, String> tags) {}
