package weighbridge.simulator.lattice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import weighbridge.simulator.dataplane.Listener;
import weighbridge.simulator.dataplane.RoutedService;
import weighbridge.simulator.dataplane.RoutingTable;
import weighbridge.simulator.dataplane.Rule;
import weighbridge.simulator.dataplane.TargetGroup;
import weighbridge.simulator.dataplane.auth.Gate;

/** Shows the data plane what the control plane holds. */
final class RoutingTables {
    private RoutingTables() {}

    static RoutingTable of(LatticeStore store, LatticeWorld world) {
        List<RoutedService> services = store.services.values().stream()
                .map(service -> of(store, world, service))
                .toList();
        return RoutingTable.of(
                services,
                store.targetGroups.values().stream().map(RoutingTables::of).toList());
    }

    private static RoutedService of(LatticeStore store, LatticeWorld world, LatticeService service) {
        Optional<String> network = store.serviceAssociations.values().stream()
                .filter(association -> association.serviceId().equals(service.id()))
                .map(ServiceAssociation::networkArn)
                .findFirst();
        Stream<Gate> gates = Stream.concat(network.flatMap(world::gate).stream(), Stream.of(store.gate(service)));
        return new RoutedService(
                service.name(),
                service.arn(),
                network,
                gates.toList(),
                store.listenersOf(service.id())
                        .map(listener -> of(store, listener))
                        .toList());
    }

    private static Listener of(LatticeStore store, LatticeListener listener) {
        return new Listener(
                listener.name(),
                listener.port(),
                Listener.Protocol.valueOf(listener.protocol()),
                listener.defaultAction(),
                store.rulesOf(listener.id())
                        .map(rule -> new Rule(rule.name(), rule.priority(), rule.match(), rule.action()))
                        .toList());
    }

    private static TargetGroup of(LatticeTargetGroup group) {
        return new TargetGroup(
                group.id(),
                group.arn(),
                TargetGroup.EventStructure.valueOf(group.eventStructureVersion()),
                group.target());
    }
}
