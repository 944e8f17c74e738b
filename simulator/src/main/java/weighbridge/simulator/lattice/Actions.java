package weighbridge.simulator.lattice;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import weighbridge.simulator.aws.Quotas;
import weighbridge.simulator.aws.Service;
import weighbridge.simulator.dataplane.Action;
import weighbridge.simulator.dataplane.Action.WeightedTargetGroup;

/** Turns an action as it is sent into one as VPC Lattice holds it, or refuses it. */
final class Actions {
    /** {@code TargetGroupWeight} in the service model. */
    private static final int HEAVIEST = 999;

    /** {@code WeightedTargetGroupList} in the service model. */
    private static final int MOST_GROUPS = 10;

    /** What a fixed response may answer (User Guide, "Listener rules": 404 or 500). */
    private static final List<Integer> FIXED_RESPONSES = List.of(404, 500);

    /** "If there's only one target group specified, then the default value is 100" ({@code WeightedTargetGroup}). */
    private static final int DEFAULT_WEIGHT = 100;

    private final LatticeStore store;
    private final Quotas quotas;

    Actions(LatticeStore store, Quotas quotas) {
        this.store = store;
        this.quotas = quotas;
    }

    /**
     * @param operation for the wording of a refusal
     * @param member {@code defaultAction} or {@code action}
     */
    Action held(String operation, String member, String serviceId, ActionRequest request) {
        if (request instanceof ActionRequest.Forward forward) {
            return held(operation, serviceId, forward);
        }
        if (request instanceof ActionRequest.FixedResponse fixed) {
            return held(operation, fixed);
        }
        throw Constraints.failed(Service.LATTICE, operation, "null", member, "Member must not be null");
    }

    private static Action held(String operation, ActionRequest.FixedResponse fixed) {
        Constraints.range(operation, "fixedResponse.statusCode", fixed.status(), 100, 599);
        if (!FIXED_RESPONSES.contains(fixed.status())) {
            throw Service.LATTICE.invalid(
                    operation, "Fixed response status code " + fixed.status() + " is not supported: use 404 or 500");
        }
        return new Action.FixedResponse(fixed.status());
    }

    private Action held(String operation, String serviceId, ActionRequest.Forward forward) {
        int count = forward.groups().size();
        if (count < 1 || count > MOST_GROUPS) {
            throw Service.LATTICE.invalid(
                    operation, "A forward action takes 1 to " + MOST_GROUPS + " target groups, not " + count);
        }
        List<WeightedTargetGroup> held = forward.groups().stream()
                .map(group -> held(operation, group, count))
                .toList();
        requireDistinct(operation, held);
        held.forEach(group -> requireUsable(operation, serviceId, group.targetGroupId()));
        requireQuota(operation, serviceId, held);
        return new Action.Forward(held);
    }

    private WeightedTargetGroup held(String operation, ActionRequest.WeightedGroup group, int count) {
        LatticeTargetGroup found = Lookup.TARGET_GROUP.in(store.targetGroups, operation, group.identifier());
        if (group.weight().isEmpty() && count > 1) {
            throw Service.LATTICE.invalid(
                    operation, "Weight of " + group.identifier() + " is required with more than one target group");
        }
        int weight = group.weight().orElse(DEFAULT_WEIGHT);
        Constraints.range(operation, "targetGroups.weight", weight, 0, HEAVIEST);
        return new WeightedTargetGroup(found.id(), weight);
    }

    private static void requireDistinct(String operation, List<WeightedTargetGroup> groups) {
        Set<String> seen = new HashSet<>();
        for (WeightedTargetGroup group : groups) {
            if (!seen.add(group.targetGroupId())) {
                throw Service.LATTICE.invalid(
                        operation, "Target group " + group.targetGroupId() + " is named twice in one action");
            }
        }
    }

    /** "A target group can only be used by a single service" (CreateTargetGroup). */
    private void requireUsable(String operation, String serviceId, String groupId) {
        boolean elsewhere = store.services.keySet().stream()
                .filter(other -> !other.equals(serviceId))
                .anyMatch(other -> store.targetGroupsOf(other).anyMatch(groupId::equals));
        if (elsewhere) {
            throw Service.LATTICE.conflict(operation, "Target group " + groupId + " is in use by another service");
        }
    }

    private void requireQuota(String operation, String serviceId, List<WeightedTargetGroup> added) {
        Set<String> used = new HashSet<>(store.targetGroupsOf(serviceId).toList());
        added.forEach(group -> used.add(group.targetGroupId()));
        if (used.size() > quotas.targetGroupsPerService()) {
            throw Service.LATTICE.quota(
                    operation,
                    "Service " + serviceId + " would use " + used.size() + " target groups; the quota is "
                            + quotas.targetGroupsPerService());
        }
    }
}
