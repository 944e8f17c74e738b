package weighbridge.simulator.dataplane;

import java.time.Duration;
import java.util.Optional;

/** A reply, and how it came about. */
record Answer(Reply reply, Optional<TargetGroup> targetGroup, Optional<Duration> atTarget) {
    /** A reply of VPC Lattice itself. */
    static Answer own(Reply reply) {
        return new Answer(reply, Optional.empty(), Optional.empty());
    }

    /** A reply for want of a target that could be invoked. */
    static Answer without(Optional<TargetGroup> target, Reply reply) {
        return new Answer(reply, target, Optional.empty());
    }

    static Answer ofTarget(TargetGroup group, Duration took, Reply reply) {
        return new Answer(reply, Optional.of(group), Optional.of(took));
    }
}
