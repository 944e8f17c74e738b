package weighbridge.policies.baseline;

import java.util.Optional;

/** What makes two targets the same version, in the deployed splits and in the new ones. */
public final class VersionIdentity {
    private VersionIdentity() {}

    /**
     * The name that the target group bears, unless it is another service's; without one, the target group's id. An action that
     * is not marked has no service: marks may come to the target groups before they come to the action.
     */
    public static String of(DeployedTargetGroup group, Optional<String> service) {
        boolean foreign = service.isPresent() && !group.service().equals(service);
        return foreign || group.version().isEmpty()
                ? group.id()
                : group.version().get();
    }
}
