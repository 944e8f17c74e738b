package weighbridge.config;

import java.util.List;
import java.util.Optional;
import weighbridge.config.DnsRecord.Routing;

/**
 * A name that several Regions share and that leads to VPC Lattice itself: DNS can send a client to another Region, where VPC
 * Lattice does not take it. "A client can send requests to services … only if it's in a VPC that's connected to the same service
 * network" (VPC Lattice user guide, "How VPC Lattice works"), and a VPC is in one Region. A warning, never a refusal: while every
 * Region serves its own VPCs, nobody is sent elsewhere.
 */
public final class SharedName {
    private SharedName() {}

    /** One line where the name leads to VPC Lattice itself. */
    public static List<String> warnings(StackConfig config) {
        return config
                .service()
                .domain()
                .filter(domain -> domain.record().filter(SharedName::isTrap).isPresent())
                .map(domain -> warning(config.region(), domain.name()))
                .stream()
                .toList();
    }

    private static boolean isTrap(DnsRecord record) {
        return !(record.routing() instanceof Routing.Simple) && record.through().equals(Optional.empty());
    }

    private static String warning(String region, String name) {
        return ("weighbridge:service.domain.routing: %s leads to VPC Lattice itself, which only VPCs of %s reach: clients that DNS"
                        + " sends here from another Region get no answer; add through: { name: …, zone: … } (docs/regions.md)")
                .formatted(name, region);
    }
}
