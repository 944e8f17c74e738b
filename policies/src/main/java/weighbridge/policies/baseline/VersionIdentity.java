package weighbridge.policies.baseline;

import java.util.Optional;

/** What makes two targets the same version, in the deployed splits and in the new ones. */
public final class VersionIdentity {
    private VersionIdentity() {}

    /** The name that the target group bears within the action's service; without one, the target group's id. */
    public static String of(DeployedTargetGroup group, Optional<String> service) {
        return group.version().filter(name -> group.service().equals(service)).orElse(group.id());
    }
}
