package weighbridge.simulator.lattice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import weighbridge.simulator.dataplane.Action;

/** Everything VPC Lattice holds, by id, in order of creation. */
final class LatticeStore {
    final Map<String, ServiceNetwork> networks = new LinkedHashMap<>();
    final Map<String, VpcAssociation> vpcAssociations = new LinkedHashMap<>();
    final Map<String, LatticeService> services = new LinkedHashMap<>();
    final Map<String, ServiceAssociation> serviceAssociations = new LinkedHashMap<>();
    final Map<String, LatticeListener> listeners = new LinkedHashMap<>();
    final Map<String, LatticeRule> rules = new LinkedHashMap<>();
    final Map<String, LatticeTargetGroup> targetGroups = new LinkedHashMap<>();

    boolean isEmpty() {
        return Stream.of(networks, vpcAssociations, services, serviceAssociations, listeners, rules, targetGroups)
                .allMatch(Map::isEmpty);
    }

    Stream<LatticeListener> listenersOf(String serviceId) {
        return listeners.values().stream()
                .filter(listener -> listener.serviceId().equals(serviceId));
    }

    Stream<LatticeRule> rulesOf(String listenerId) {
        return rules.values().stream().filter(rule -> rule.listenerId().equals(listenerId));
    }

    /** The target groups that the actions of a service forward to, each as often as it is named. */
    Stream<String> targetGroupsOf(String serviceId) {
        return Stream.concat(
                listenersOf(serviceId).flatMap(listener -> named(listener.defaultAction())),
                rules.values().stream()
                        .filter(rule -> rule.serviceId().equals(serviceId))
                        .flatMap(rule -> named(rule.action())));
    }

    static Stream<String> named(Action action) {
        return action instanceof Action.Forward forward
                ? forward.targetGroups().stream().map(Action.WeightedTargetGroup::targetGroupId)
                : Stream.empty();
    }
}
