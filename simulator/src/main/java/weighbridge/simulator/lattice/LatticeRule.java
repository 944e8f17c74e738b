package weighbridge.simulator.lattice;

import java.util.Map;
import weighbridge.simulator.dataplane.Action;
import weighbridge.simulator.dataplane.Match;

/**
 * A rule as VPC Lattice holds it: every weight present.
 *
 * @param priority 1 to 100, the lowest is tried first
 */
public record LatticeRule(
        String id,
        String arn,
        String serviceId,
        String listenerId,
        String name,
        int priority,
        Match match,
        Action action,
        Map<String, String> tags) {
    LatticeRule with(Action newAction) {
        return new LatticeRule(id, arn, serviceId, listenerId, name, priority, match, newAction, tags);
    }

    LatticeRule with(Match newMatch) {
        return new LatticeRule(id, arn, serviceId, listenerId, name, priority, newMatch, action, tags);
    }

    LatticeRule with(int newPriority) {
        return new LatticeRule(id, arn, serviceId, listenerId, name, newPriority, match, action, tags);
    }

    LatticeRule with(Map<String, String> newTags) {
        return new LatticeRule(id, arn, serviceId, listenerId, name, priority, match, action, newTags);
    }
}
