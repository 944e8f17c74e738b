package weighbridge.simulator;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import weighbridge.simulator.lattice.LatticeService;
import weighbridge.simulator.route53.DnsClient;
import weighbridge.simulator.route53.RecordSet;
import weighbridge.simulator.route53.Resolver;
import weighbridge.simulator.route53.Route53;

/** Names and what answers to them, one for all Regions of a {@link World}. */
public final class Dns {
    private static final long SEED = 1;

    private final World world;
    private final Route53 route53 = new Route53(this::zoneOf);
    private final Resolver resolver = new Resolver(route53, SEED);
    private final List<Site> sites = new ArrayList<>();

    Dns(World world) {
        this.world = world;
    }

    Route53 route53() {
        return route53;
    }

    void add(Site site) {
        world.run(() -> sites.add(site));
    }

    void remove(Site site) {
        world.run(() -> sites.remove(site));
    }

    /** The records of a hosted zone, in order of creation. */
    public List<RecordSet> records(String zoneId) {
        return world.read(() -> route53.records(zoneId));
    }

    /** The name that an alias record of this type leads a client to; empty where DNS has no answer for it. */
    public Optional<String> resolve(String name, String type, DnsClient client) {
        return world.read(() -> resolver.resolve(name, type, client));
    }

    /**
     * Resolves a name and goes where the answer leads.
     *
     * @return the base URI of the listener's data plane
     * @throws UnreachableException if there is no answer, or nothing that this client can reach
     */
    public URI connect(String name, int port, DnsClient client) {
        return world.read(() -> open(name, port, client));
    }

    private URI open(String name, int port, DnsClient client) {
        String address = resolver.resolve(name, "A", client)
                .orElseThrow(
                        () -> new UnreachableException(name + " has no answer for a client near " + client.region()));
        Site site = sites.stream()
                .filter(candidate -> candidate.zoneOf(address).isPresent())
                .findFirst()
                .orElseThrow(() -> new UnreachableException(name + " leads to " + address + ", where nothing is"));
        return site.endpoint(service(site, address, name, client), port);
    }

    private LatticeService service(Site site, String address, String name, DnsClient client) {
        Optional<LatticeService> service = site.service(address);
        if (service.isPresent()) {
            requireVpc(service.get(), client);
            return service.get();
        }
        return site.serviceOfDomain(name)
                .orElseThrow(() -> new UnreachableException(address + " leads to no service named " + name));
    }

    /**
     * A service's own name stands for link-local addresses, which the host of a client hands to VPC Lattice: "external consumers
     * won't be able to consume a service … unless they are deployed in a VPC associated to the Service Network" (AWS's guidance
     * for external connectivity to VPC Lattice, README).
     */
    private void requireVpc(LatticeService service, DnsClient client) {
        boolean associated =
                client.vpc().stream().anyMatch(vpc -> sites.stream().anyMatch(site -> site.connects(vpc, service)));
        if (!associated) {
            throw new UnreachableException(
                    service.dnsName() + " is a link-local address: only a VPC of its Region that is"
                            + " associated with the service's network reaches it");
        }
    }

    private Optional<String> zoneOf(String dnsName) {
        return sites.stream().flatMap(site -> site.zoneOf(dnsName).stream()).findFirst();
    }
}
