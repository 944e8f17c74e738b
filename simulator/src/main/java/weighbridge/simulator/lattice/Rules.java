package weighbridge.simulator.lattice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import weighbridge.simulator.aws.Ids;
import weighbridge.simulator.aws.Quotas;
import weighbridge.simulator.aws.Service;
import weighbridge.simulator.dataplane.Action;
import weighbridge.simulator.dataplane.Match;

/** Operations on listener rules. */
public final class Rules {
    private final LatticeStore store;
    private final Ids ids;
    private final Quotas quotas;
    private final Actions actions;
    private final Listeners listeners;

    Rules(LatticeStore store, Ids ids, Quotas quotas, Actions actions, Listeners listeners) {
        this.store = store;
        this.ids = ids;
        this.quotas = quotas;
        this.actions = actions;
        this.listeners = listeners;
    }

    public LatticeRule create(
            String serviceIdentifier,
            String listenerIdentifier,
            String name,
            int priority,
            Match match,
            ActionRequest action,
            Map<String, String> tags) {
        String operation = "CreateRule";
        LatticeListener listener = listeners.find(operation, serviceIdentifier, listenerIdentifier);
        Names.RULE.require(operation, name);
        requireRoom(operation, listener, name);
        requirePriority(operation, listener.id(), priority);
        Matches.require(operation, match);
        Action held = actions.held(operation, "action", listener.serviceId(), action);
        String id = ids.next("rule");
        return put(new LatticeRule(
                id,
                listener.arn() + "/rule/" + id,
                listener.serviceId(),
                listener.id(),
                name,
                priority,
                match,
                held,
                Tags.require(operation, tags)));
    }

    private void requireRoom(String operation, LatticeListener listener, String name) {
        List<LatticeRule> others = store.rulesOf(listener.id()).toList();
        if (others.stream().anyMatch(other -> other.name().equals(name))) {
            throw Service.LATTICE.conflict(operation, "Rule " + name + " already exists in listener " + listener.id());
        }
        if (others.size() >= quotas.rulesPerListener()) {
            throw Service.LATTICE.quota(
                    operation,
                    "Listener " + listener.id() + " has " + others.size() + " rules; the quota is "
                            + quotas.rulesPerListener());
        }
    }

    /** "A listener can't have multiple rules with the same priority" (UpdateRule). */
    private void requirePriority(String operation, String listenerId, int priority) {
        Constraints.range(operation, "priority", priority, 1, 100);
        store.rulesOf(listenerId)
                .filter(other -> other.priority() == priority)
                .findFirst()
                .ifPresent(other -> {
                    throw Service.LATTICE.conflict(
                            operation, "Priority " + priority + " is in use by rule " + other.name());
                });
    }

    /** Changes what is given. VPC Lattice takes a new priority here; the Terraform provider never sends one. */
    public LatticeRule update(
            String serviceIdentifier,
            String listenerIdentifier,
            String identifier,
            Optional<Match> match,
            Optional<ActionRequest> action,
            OptionalInt priority) {
        String operation = "UpdateRule";
        LatticeRule rule = find(operation, serviceIdentifier, listenerIdentifier, identifier);
        LatticeRule changed = rule;
        if (match.isPresent()) {
            Matches.require(operation, match.get());
            changed = changed.with(match.get());
        }
        if (action.isPresent()) {
            changed = changed.with(actions.held(operation, "action", rule.serviceId(), action.get()));
        }
        if (priority.isPresent() && priority.getAsInt() != rule.priority()) {
            requirePriority(operation, rule.listenerId(), priority.getAsInt());
            changed = changed.with(priority.getAsInt());
        }
        return put(changed);
    }

    public void tag(String serviceIdentifier, String listenerIdentifier, String identifier, Map<String, String> tags) {
        put(get(serviceIdentifier, listenerIdentifier, identifier).with(Tags.require("TagResource", tags)));
    }

    public LatticeRule get(String serviceIdentifier, String listenerIdentifier, String identifier) {
        return find("GetRule", serviceIdentifier, listenerIdentifier, identifier);
    }

    public void delete(String serviceIdentifier, String listenerIdentifier, String identifier) {
        store.rules.remove(find("DeleteRule", serviceIdentifier, listenerIdentifier, identifier)
                .id());
    }

    private LatticeRule find(String operation, String service, String listener, String identifier) {
        LatticeListener parent = listeners.find(operation, service, listener);
        LatticeRule rule = Lookup.RULE.in(store.rules, operation, identifier);
        if (!rule.listenerId().equals(parent.id())) {
            throw Service.LATTICE.notFound(
                    operation, "The rule " + identifier + " does not exist in listener " + parent.id());
        }
        return rule;
    }

    private LatticeRule put(LatticeRule rule) {
        store.rules.put(rule.id(), rule);
        return rule;
    }
}
