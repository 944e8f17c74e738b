package weighbridge.simulator.lattice;

import java.util.List;
import java.util.OptionalInt;

/** A {@code RuleAction} as a caller sends it, before VPC Lattice has checked it. */
public sealed interface ActionRequest {
    /** Forwards to target groups by weight. */
    record Forward(List<WeightedGroup> groups) implements ActionRequest {
        public Forward {
            groups = List.copyOf(groups);
        }
    }

    /** Answers with a status code. */
    record FixedResponse(int status) implements ActionRequest {}

    /** Neither member of the union: what an empty block comes to. */
    record Missing() implements ActionRequest {}

    /**
     * One target group of a forward action.
     *
     * @param identifier id or ARN
     * @param weight 0 to 999, or none sent
     */
    record WeightedGroup(String identifier, OptionalInt weight) {}
}
