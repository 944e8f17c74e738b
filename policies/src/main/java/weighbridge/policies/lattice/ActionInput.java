package weighbridge.policies.lattice;

import java.util.List;

/** What a listener's default action or a rule's action was found to be. */
public sealed interface ActionInput {
    /** Forwards to target groups by weight; at least one target. */
    record Forward(List<Target> targets) implements ActionInput {
        public Forward {
            targets = List.copyOf(targets);
        }
    }

    /** Answers without a target group. */
    record Respond() implements ActionInput {}

    /** Written in a way that no reader can follow. */
    record Malformed(String problem) implements ActionInput {}

    /** Not known yet.
     *
     * @param property the path of the unknown property
     */
    record Pending(String property) implements ActionInput {}
}
