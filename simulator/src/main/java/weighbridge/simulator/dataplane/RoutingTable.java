package weighbridge.simulator.dataplane;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything the data plane needs to route a request, at one moment. Immutable, so that one request sees one state.
 *
 * @param services by no particular order; names are unique
 * @param targetGroups by target group id ({@code tg-…}); an action may name an id that is not here (deleted meanwhile)
 */
public record RoutingTable(List<RoutedService> services, Map<String, TargetGroup> targetGroups) {
    public RoutingTable {
        services = List.copyOf(services);
        targetGroups = Map.copyOf(targetGroups);
    }

    /** A table from target groups that carry their own ids. */
    public static RoutingTable of(List<RoutedService> services, List<TargetGroup> targetGroups) {
        return new RoutingTable(
                services, targetGroups.stream().collect(Collectors.toMap(TargetGroup::id, Function.identity())));
    }

    public Optional<RoutedService> service(String name) {
        return services.stream().filter(service -> service.name().equals(name)).findFirst();
    }
}
