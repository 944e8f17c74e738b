package weighbridge.simulator.lattice;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import weighbridge.simulator.aws.Ids;
import weighbridge.simulator.aws.Quotas;
import weighbridge.simulator.aws.Service;
import weighbridge.simulator.dataplane.Action;

/** Operations on listeners. */
public final class Listeners {
    /** What a service with Lambda targets can be reached by; {@code TLS_PASSTHROUGH} takes TCP target groups only. */
    private static final List<String> PROTOCOLS = List.of("HTTP", "HTTPS");

    private final LatticeStore store;
    private final Ids ids;
    private final Quotas quotas;
    private final Actions actions;
    private final Clock clock;

    Listeners(LatticeStore store, Ids ids, Quotas quotas, Actions actions, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.quotas = quotas;
        this.actions = actions;
        this.clock = clock;
    }

    /**
     * Creates a listener.
     *
     * @param port empty for the protocol's default: 80 for HTTP, 443 for HTTPS (CreateListener)
     */
    public LatticeListener create(
            String serviceIdentifier,
            String name,
            String protocol,
            OptionalInt port,
            ActionRequest defaultAction,
            Map<String, String> tags) {
        String operation = "CreateListener";
        LatticeService service = Lookup.SERVICE.in(store.services, operation, serviceIdentifier);
        Names.LISTENER.require(operation, name);
        Constraints.oneOf(operation, "protocol", protocol, PROTOCOLS);
        int number = port.orElse(protocol.equals("HTTPS") ? 443 : 80);
        Constraints.range(operation, "port", number, 1, 65535);
        requireRoom(operation, service, name, number);
        Action action = actions.held(operation, "defaultAction", service.id(), defaultAction);
        String id = ids.next("listener");
        return put(new LatticeListener(
                id,
                service.arn() + "/listener/" + id,
                service.id(),
                name,
                number,
                protocol,
                action,
                clock.instant(),
                clock.instant(),
                Tags.require(operation, tags)));
    }

    private void requireRoom(String operation, LatticeService service, String name, int port) {
        List<LatticeListener> others = store.listenersOf(service.id()).toList();
        if (others.stream().anyMatch(other -> other.name().equals(name))) {
            throw Service.LATTICE.conflict(
                    operation, "Listener " + name + " already exists in service " + service.id());
        }
        if (others.stream().anyMatch(other -> other.port() == port)) {
            throw Service.LATTICE.conflict(
                    operation, "Service " + service.id() + " already has a listener on port " + port);
        }
        if (others.size() >= quotas.listenersPerService()) {
            throw Service.LATTICE.quota(
                    operation,
                    "Service " + service.id() + " has " + others.size() + " listeners; the quota is "
                            + quotas.listenersPerService());
        }
    }

    /** Changes the only thing that can be changed, the default action (UpdateListener). */
    public LatticeListener update(String serviceIdentifier, String identifier, ActionRequest defaultAction) {
        String operation = "UpdateListener";
        LatticeListener listener = find(operation, serviceIdentifier, identifier);
        Action action = actions.held(operation, "defaultAction", listener.serviceId(), defaultAction);
        return put(listener.with(action, clock.instant()));
    }

    public void tag(String serviceIdentifier, String identifier, Map<String, String> tags) {
        put(get(serviceIdentifier, identifier).with(Tags.require("TagResource", tags)));
    }

    public LatticeListener get(String serviceIdentifier, String identifier) {
        return find("GetListener", serviceIdentifier, identifier);
    }

    /** "When you delete a listener, all its rules are automatically deleted" (User Guide, "Delete a listener"). */
    public void delete(String serviceIdentifier, String identifier) {
        LatticeListener listener = find("DeleteListener", serviceIdentifier, identifier);
        store.rules.values().removeIf(rule -> rule.listenerId().equals(listener.id()));
        store.listeners.remove(listener.id());
    }

    LatticeListener find(String operation, String serviceIdentifier, String identifier) {
        String serviceId = Lookup.SERVICE.id(operation, serviceIdentifier);
        LatticeListener listener = Lookup.LISTENER.in(store.listeners, operation, identifier);
        if (!listener.serviceId().equals(serviceId)) {
            throw Service.LATTICE.notFound(
                    operation, "The listener " + identifier + " does not exist in service " + serviceId);
        }
        return listener;
    }

    private LatticeListener put(LatticeListener listener) {
        store.listeners.put(listener.id(), listener);
        return listener;
    }
}
