package weighbridge.simulator.kms;

import java.util.Map;
import java.util.OptionalInt;

/**
 * A symmetric key that the account made.
 *
 * @param id a UUID
 * @param rotationPeriod in days, of a key that is rotated
 * @param pendingDeletion scheduled for deletion: nobody can use it, and Terraform takes it for gone
 */
public record Key(
        String id,
        String arn,
        String description,
        String policy,
        boolean enabled,
        OptionalInt rotationPeriod,
        Map<String, String> tags,
        boolean pendingDeletion) {
    Key deleted() {
        return new Key(id, arn, description, policy, false, rotationPeriod, tags, true);
    }
}
