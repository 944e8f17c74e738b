package weighbridge.policies.lattice;

import java.util.List;
import java.util.Optional;

/** What a listener's default action or a rule's action was found to be. */
public sealed interface ActionInput {
    /** Forwards to target groups by weight; at least one target. */
    record Forward(List<Target> targets) implements ActionInput {
        public Forward {
            targets = List.copyOf(targets);
        }

        /** The property path of the first weight that is not known yet. */
        public Optional<String> firstUnknownWeight() {
            for (Target target : targets) {
                if (target.weight().isUnknown()) {
                    return Optional.of(target.path() + ".weight");
                }
            }
            return Optional.empty();
        }

        /**
         * What a target's weight is in effect, where it is a whole number that is not negative. A lone target needs none: all
         * requests go to it (VPC Lattice API reference, {@code ForwardAction}).
         */
        public Optional<Long> weight(Target target) {
            return target.weight().isAbsent() && targets.size() == 1 ? Optional.of(100L) : target.wholeWeight();
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
