package weighbridge.simulator.lattice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import weighbridge.simulator.dataplane.Action;

/** What VPC Lattice held at one moment, for reading. Lists are in order of creation. */
public record LatticeView(
        List<ServiceNetwork> networks,
        List<VpcAssociation> vpcAssociations,
        List<LatticeService> services,
        List<ServiceAssociation> serviceAssociations,
        List<LatticeListener> listeners,
        List<LatticeRule> rules,
        List<LatticeTargetGroup> targetGroups,
        List<LatticeAuthPolicy> authPolicies,
        List<AccessLogSubscription> accessLogs) {

    static LatticeView of(LatticeStore store) {
        return new LatticeView(
                List.copyOf(store.networks.values()),
                List.copyOf(store.vpcAssociations.values()),
                List.copyOf(store.services.values()),
                List.copyOf(store.serviceAssociations.values()),
                List.copyOf(store.listeners.values()),
                List.copyOf(store.rules.values()),
                List.copyOf(store.targetGroups.values()),
                List.copyOf(store.authPolicies.values()),
                List.copyOf(store.accessLogs.values()));
    }

    public boolean isEmpty() {
        return networks.isEmpty()
                && vpcAssociations.isEmpty()
                && services.isEmpty()
                && serviceAssociations.isEmpty()
                && listeners.isEmpty()
                && rules.isEmpty()
                && targetGroups.isEmpty()
                && authPolicies.isEmpty()
                && accessLogs.isEmpty();
    }

    /**
     * The service of a name.
     *
     * @throws NoSuchElementException naming those that there are
     */
    public LatticeService service(String name) {
        return services.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() -> missing(
                        "service",
                        name,
                        services.stream().map(LatticeService::name).toList()));
    }

    /**
     * A listener of a service, both by name.
     *
     * @throws NoSuchElementException naming those that there are
     */
    public LatticeListener listener(String serviceName, String name) {
        String serviceId = service(serviceName).id();
        List<LatticeListener> own = listeners.stream()
                .filter(listener -> listener.serviceId().equals(serviceId))
                .toList();
        return own.stream()
                .filter(listener -> listener.name().equals(name))
                .findFirst()
                .orElseThrow(() -> missing(
                        "listener",
                        name,
                        own.stream().map(LatticeListener::name).toList()));
    }

    /**
     * A rule of a listener, all by name.
     *
     * @throws NoSuchElementException naming those that there are
     */
    public LatticeRule rule(String serviceName, String listenerName, String name) {
        List<LatticeRule> own = rules(serviceName, listenerName);
        return own.stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow(() -> missing(
                        "rule", name, own.stream().map(LatticeRule::name).toList()));
    }

    /** The rules of a listener, by ascending priority. */
    public List<LatticeRule> rules(String serviceName, String listenerName) {
        String listenerId = listener(serviceName, listenerName).id();
        return rules.stream()
                .filter(rule -> rule.listenerId().equals(listenerId))
                .sorted(java.util.Comparator.comparingInt(LatticeRule::priority))
                .toList();
    }

    /**
     * A target group by name.
     *
     * @throws NoSuchElementException naming those that there are
     */
    public LatticeTargetGroup targetGroup(String name) {
        return targetGroups.stream()
                .filter(group -> group.name().equals(name))
                .findFirst()
                .orElseThrow(() -> missing(
                        "target group",
                        name,
                        targetGroups.stream().map(LatticeTargetGroup::name).toList()));
    }

    /** The weights of an action by target group name, 0 to 999 each, in the order held; none for a fixed response. */
    public Map<String, Integer> weights(Action action) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        if (action instanceof Action.Forward forward) {
            forward.targetGroups().forEach(group -> weights.put(nameOf(group.targetGroupId()), group.weight()));
        }
        return weights;
    }

    /** The weights of an action by function ARN, as {@link #weights} otherwise. */
    public Map<String, Integer> weightsByFunction(Action action) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        if (action instanceof Action.Forward forward) {
            forward.targetGroups().forEach(group -> weights.put(functionOf(group.targetGroupId()), group.weight()));
        }
        return weights;
    }

    private String nameOf(String targetGroupId) {
        return byId(targetGroupId).name();
    }

    private String functionOf(String targetGroupId) {
        return byId(targetGroupId).target().orElse(targetGroupId + " (no target)");
    }

    private LatticeTargetGroup byId(String id) {
        return targetGroups.stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElseThrow(() -> missing("target group", id, List.of()));
    }

    private static NoSuchElementException missing(String kind, String name, List<String> existing) {
        return new NoSuchElementException("no " + kind + " " + name + "; there are: " + existing);
    }
}
