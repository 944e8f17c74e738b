package weighbridge.policies.live;

import java.util.Optional;
import weighbridge.policies.lattice.Identifiers;
import weighbridge.policies.lattice.LatticeAction;

/**
 * Where VPC Lattice has a listener or a rule: its id, and those of what it stands in.
 *
 * @param rule empty for a listener
 */
public record ActionAddress(String service, String listener, Optional<String> rule) {
    /** Of a deployed action; empty where the state does not say. */
    static Optional<ActionAddress> of(LatticeAction action) {
        Optional<String> rule = Identifiers.id(action.properties().get("ruleId"))
                .or(() -> Identifiers.id(action.properties().get("arn")));
        if (action.serviceId().isEmpty() || action.listenerId().isEmpty() || (!action.isListener() && rule.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new ActionAddress(
                action.serviceId().get(), action.listenerId().get(), action.isListener() ? Optional.empty() : rule));
    }
}
