package weighbridge.simulator.lattice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import weighbridge.simulator.aws.Account;
import weighbridge.simulator.aws.Ids;
import weighbridge.simulator.aws.Quotas;
import weighbridge.simulator.aws.Service;

/** Operations on services and on their places in service networks. */
public final class Services {
    private static final List<String> AUTH_TYPES = List.of("NONE", "AWS_IAM");

    private final LatticeStore store;
    private final Account account;
    private final Ids ids;
    private final Quotas quotas;
    private final ReachableNetworks networks;
    private final ServiceDomains domains;

    Services(
            LatticeStore store,
            Account account,
            Ids ids,
            Quotas quotas,
            ReachableNetworks networks,
            ServiceDomains domains) {
        this.store = store;
        this.account = account;
        this.ids = ids;
        this.quotas = quotas;
        this.networks = networks;
        this.domains = domains;
    }

    public LatticeService create(
            String name,
            String authType,
            Optional<String> certificateArn,
            Optional<String> customDomainName,
            Map<String, String> tags) {
        String operation = "CreateService";
        Names.SERVICE.require(operation, name);
        Constraints.oneOf(operation, "authType", authType, AUTH_TYPES);
        requireRoom(operation, name);
        domains.requireCertificate(operation, certificateArn, customDomainName);
        String id = ids.next("svc");
        return put(new LatticeService(
                id,
                account.arn("vpc-lattice", "service/" + id),
                name,
                authType,
                certificateArn,
                customDomainName,
                domains.generated(name, id),
                domains.hostedZoneId(),
                Tags.require(operation, tags)));
    }

    private void requireRoom(String operation, String name) {
        if (store.services.values().stream().anyMatch(service -> service.name().equals(name))) {
            throw Service.LATTICE.conflict(operation, "Service " + name + " already exists");
        }
        if (store.services.size() >= quotas.servicesPerRegion()) {
            throw Service.LATTICE.quota(
                    operation, "The quota is " + quotas.servicesPerRegion() + " services in a Region");
        }
    }

    public LatticeService update(String id, String authType, Optional<String> certificateArn) {
        Constraints.oneOf("UpdateService", "authType", authType, AUTH_TYPES);
        LatticeService old = get(id);
        domains.requireCertificate("UpdateService", certificateArn, old.customDomainName());
        return put(new LatticeService(
                old.id(),
                old.arn(),
                old.name(),
                authType,
                certificateArn,
                old.customDomainName(),
                old.dnsName(),
                old.hostedZoneId(),
                old.tags()));
    }

    public void tag(String id, Map<String, String> tags) {
        LatticeService old = get(id);
        put(new LatticeService(
                old.id(),
                old.arn(),
                old.name(),
                old.authType(),
                old.certificateArn(),
                old.customDomainName(),
                old.dnsName(),
                old.hostedZoneId(),
                Tags.require("TagResource", tags)));
    }

    public LatticeService get(String identifier) {
        return Lookup.SERVICE.in(store.services, "GetService", identifier);
    }

    /**
     * "A service can't be deleted if it's associated with a service network. If you delete a service, all resources related
     * to the service, such as the … listeners, listener rules …, are also deleted." (DeleteService)
     */
    public void delete(String identifier) {
        String operation = "DeleteService";
        LatticeService service = Lookup.SERVICE.in(store.services, operation, identifier);
        if (store.serviceAssociations.values().stream()
                .anyMatch(association -> association.serviceId().equals(service.id()))) {
            throw Service.LATTICE.conflict(
                    operation,
                    "Service " + service.id() + " is associated with a service network: disassociate it first");
        }
        store.rules.values().removeIf(rule -> rule.serviceId().equals(service.id()));
        store.listeners.values().removeIf(listener -> listener.serviceId().equals(service.id()));
        store.dropRelated(service.id());
        store.services.remove(service.id());
    }

    public ServiceAssociation associate(String networkIdentifier, String serviceIdentifier, Map<String, String> tags) {
        String operation = "CreateServiceNetworkServiceAssociation";
        ServiceNetwork network = networks.find(operation, networkIdentifier);
        LatticeService service = Lookup.SERVICE.in(store.services, operation, serviceIdentifier);
        if (associations(service.id()).stream()
                .anyMatch(other -> other.networkArn().equals(network.arn()))) {
            throw Service.LATTICE.conflict(
                    operation, "Service " + service.id() + " is already associated with " + network.id());
        }
        domains.requireUnique(operation, network, service);
        String id = ids.next("snsa");
        return put(new ServiceAssociation(
                id,
                account.arn("vpc-lattice", "servicenetworkserviceassociation/" + id),
                network.arn(),
                service.id(),
                Tags.require(operation, tags)));
    }

    List<ServiceAssociation> associations(String serviceId) {
        return store.serviceAssociations.values().stream()
                .filter(association -> association.serviceId().equals(serviceId))
                .toList();
    }

    public void tagAssociation(String id, Map<String, String> tags) {
        ServiceAssociation old = getAssociation(id);
        put(new ServiceAssociation(
                old.id(), old.arn(), old.networkArn(), old.serviceId(), Tags.require("TagResource", tags)));
    }

    public ServiceAssociation getAssociation(String id) {
        return Lookup.SERVICE_ASSOCIATION.in(store.serviceAssociations, "GetServiceNetworkServiceAssociation", id);
    }

    public void disassociate(String id) {
        String operation = "DeleteServiceNetworkServiceAssociation";
        store.serviceAssociations.remove(Lookup.SERVICE_ASSOCIATION
                .in(store.serviceAssociations, operation, id)
                .id());
    }

    private LatticeService put(LatticeService service) {
        store.services.put(service.id(), service);
        return service;
    }

    private ServiceAssociation put(ServiceAssociation association) {
        store.serviceAssociations.put(association.id(), association);
        return association;
    }
}
