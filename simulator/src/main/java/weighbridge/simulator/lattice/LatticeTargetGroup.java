package weighbridge.simulator.lattice;

import java.util.Map;
import java.util.Optional;

/**
 * A target group of type {@code LAMBDA}.
 *
 * @param eventStructureVersion {@code V1} or {@code V2}
 * @param target ARN of the one registered function, with its qualifier; empty while none is registered
 */
public record LatticeTargetGroup(
        String id,
        String arn,
        String name,
        String eventStructureVersion,
        Optional<String> target,
        Map<String, String> tags) {
    LatticeTargetGroup with(Optional<String> newTarget) {
        return new LatticeTargetGroup(id, arn, name, eventStructureVersion, newTarget, tags);
    }

    LatticeTargetGroup with(Map<String, String> newTags) {
        return new LatticeTargetGroup(id, arn, name, eventStructureVersion, target, newTags);
    }
}
