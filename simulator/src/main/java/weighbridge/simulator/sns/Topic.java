package weighbridge.simulator.sns;

import java.util.Map;
import java.util.Optional;

/**
 * A topic.
 *
 * @param kmsMasterKeyId id, ARN or alias of the key that its messages are encrypted with; nobody checks that there is one
 * @param policy a policy document
 */
public record Topic(
        String name,
        String arn,
        String displayName,
        Optional<String> kmsMasterKeyId,
        String policy,
        Map<String, String> tags) {
    Topic withPolicy(String value) {
        return new Topic(name, arn, displayName, kmsMasterKeyId, value, tags);
    }
}
