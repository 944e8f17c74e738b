package weighbridge.simulator.lattice;

import java.time.Instant;
import java.util.Map;
import weighbridge.simulator.dataplane.Action;

/**
 * A listener as VPC Lattice holds it: every weight present.
 *
 * @param protocol {@code HTTP} or {@code HTTPS}
 */
public record LatticeListener(
        String id,
        String arn,
        String serviceId,
        String name,
        int port,
        String protocol,
        Action defaultAction,
        Instant createdAt,
        Instant lastUpdatedAt,
        Map<String, String> tags) {
    LatticeListener with(Action action, Instant now) {
        return new LatticeListener(id, arn, serviceId, name, port, protocol, action, createdAt, now, tags);
    }

    LatticeListener with(Map<String, String> newTags) {
        return new LatticeListener(
                id, arn, serviceId, name, port, protocol, defaultAction, createdAt, lastUpdatedAt, newTags);
    }
}
