package weighbridge.simulator;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import weighbridge.simulator.aws.Account;
import weighbridge.simulator.dataplane.DataPlane;
import weighbridge.simulator.lattice.Lattice;
import weighbridge.simulator.lattice.LatticeService;
import weighbridge.simulator.lattice.ServiceAssociation;
import weighbridge.simulator.route53.Vpc;

/** What a client finds in one account and Region: services by their names, and load balancers that pass requests on to them. */
final class Site {
    private final Account account;
    private final Lattice lattice;
    /** Hosted zones by DNS name. */
    private final Map<String, String> loadBalancers = new HashMap<>();

    private DataPlane dataPlane;

    Site(Account account, Lattice lattice) {
        this.account = account;
        this.lattice = lattice;
    }

    void open(DataPlane opened) {
        dataPlane = opened;
    }

    void addLoadBalancer(String dnsName, String hostedZoneId) {
        loadBalancers.put(dnsName, hostedZoneId);
    }

    /** The hosted zone of a name that something here has. */
    Optional<String> zoneOf(String dnsName) {
        return service(dnsName)
                .map(LatticeService::hostedZoneId)
                .or(() -> Optional.ofNullable(loadBalancers.get(dnsName)));
    }

    /** The service to which VPC Lattice gave a name. */
    Optional<LatticeService> service(String dnsName) {
        return lattice.view().services().stream()
                .filter(service -> service.dnsName().equals(dnsName))
                .findFirst();
    }

    /** The service that has a domain name of its own. */
    Optional<LatticeService> serviceOfDomain(String name) {
        return lattice.view().services().stream()
                .filter(service -> service.customDomainName().equals(Optional.of(name)))
                .findFirst();
    }

    /** Whether a VPC of this Region is associated with a network that the service is in. */
    boolean connects(Vpc vpc, LatticeService service) {
        Set<String> networks = lattice.view().serviceAssociations().stream()
                .filter(association -> association.serviceId().equals(service.id()))
                .map(ServiceAssociation::networkArn)
                .collect(Collectors.toSet());
        return vpc.region().equals(account.region())
                && lattice.view().vpcAssociations().stream()
                        .anyMatch(association ->
                                association.vpcId().equals(vpc.id()) && networks.contains(association.networkArn()));
    }

    URI endpoint(LatticeService service, int port) {
        return dataPlane.endpoint(service.name(), port);
    }
}
