package weighbridge.simulator.dataplane;

import java.util.List;

/** What a listener or a rule does with a request. */
public sealed interface Action {
    /** Forwards to target groups by weight. */
    record Forward(List<WeightedTargetGroup> targetGroups) implements Action {
        public Forward {
            targetGroups = List.copyOf(targetGroups);
        }
    }

    /**
     * Answers without a target group.
     *
     * @param status HTTP status code; VPC Lattice takes 404 and 500
     */
    record FixedResponse(int status) implements Action {}

    /**
     * One target group of a forward action.
     *
     * @param weight 0 to 999, as VPC Lattice holds it: its share is weight / total of the action's weights
     */
    record WeightedTargetGroup(String targetGroupId, int weight) {
        public WeightedTargetGroup {
            if (weight < 0 || weight > 999) {
                throw new IllegalArgumentException(
                        "weight " + weight + " of " + targetGroupId + " is not within 0 to 999");
            }
        }
    }
}
