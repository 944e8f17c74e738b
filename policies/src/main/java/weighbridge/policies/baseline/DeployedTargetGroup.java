package weighbridge.policies.baseline;

import java.util.Optional;

/**
 * A target group that exists now. Service and version are both there, or neither: one that is not surely a version has none.
 *
 * @param id without the ARN before it
 * @param service the mark, where it has one
 * @param version the mark, where it has one
 */
public record DeployedTargetGroup(String id, Optional<String> service, Optional<String> version) {
    boolean isVersion(String ofService, String name) {
        return version.equals(Optional.of(name)) && service.equals(Optional.of(ofService));
    }
}
