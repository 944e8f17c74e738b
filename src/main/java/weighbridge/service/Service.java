package weighbridge.service;

import com.pulumi.aws.vpclattice.ServiceArgs;
import com.pulumi.aws.vpclattice.ServiceNetworkServiceAssociation;
import com.pulumi.aws.vpclattice.ServiceNetworkServiceAssociationArgs;
import com.pulumi.aws.vpclattice.outputs.ServiceDnsEntry;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import weighbridge.access.AccessLog;
import weighbridge.access.Guard;
import weighbridge.config.ServiceConfig;

/**
 * The VPC Lattice service and its place in the service network. Its listeners and versions are its children.
 *
 * <p>Its resources carry the service's name: another name is another service, with listeners and target groups of its
 * own, and the old one goes last. (The provider takes a listener's other service for an update, and looks for it there.)
 */
public final class Service extends ComponentResource {
    public static final String TYPE = "weighbridge:index:Service";

    private final String name;
    private final com.pulumi.aws.vpclattice.Service lattice;

    public Service(ServiceConfig config, Output<String> networkId, boolean protect) {
        super(TYPE, config.name());
        this.name = config.name();
        this.lattice = new com.pulumi.aws.vpclattice.Service(
                name,
                args(config),
                CustomResourceOptions.builder().parent(this).protect(protect).build());
        Guard.ofService(name, config.access(), lattice.arn(), this);
        AccessLog.ofService(name, config.accessLogs(), lattice.id(), this);
        join(networkId);
        registerOutputs(Map.of("id", lattice.id(), "dnsName", dnsName()));
    }

    /** The service's id, {@code svc-…}. */
    public Output<String> id() {
        return lattice.id();
    }

    /** The domain name that Lattice makes for the service; empty where it has made none. */
    public Output<String> dnsName() {
        return lattice.dnsEntries().applyValue(entries -> first(entries, ServiceDnsEntry::domainName));
    }

    /** The id of the hosted zone of that name, which is VPC Lattice's own; empty where there is no name. */
    public Output<String> dnsZone() {
        return lattice.dnsEntries().applyValue(entries -> first(entries, ServiceDnsEntry::hostedZoneId));
    }

    /**
     * A domain name cannot be changed after the service was created, nor given to one that has none (user guide, "Configure a
     * custom domain name"): the provider replaces the service, and with it everything that names its id.
     */
    private static ServiceArgs args(ServiceConfig config) {
        var args = ServiceArgs.builder().name(config.name()).authType(Guard.authType(config.access()));
        config.domain().ifPresent(domain -> {
            args.customDomainName(domain.name());
            domain.certificate().ifPresent(args::certificateArn);
        });
        return args.build();
    }

    private void join(Output<String> networkId) {
        new ServiceNetworkServiceAssociation(
                name,
                ServiceNetworkServiceAssociationArgs.builder()
                        .serviceIdentifier(lattice.id())
                        .serviceNetworkIdentifier(networkId)
                        .build(),
                CustomResourceOptions.builder().parent(this).build());
    }

    private static String first(List<ServiceDnsEntry> entries, Function<ServiceDnsEntry, Optional<String>> property) {
        return entries.stream()
                .flatMap(entry -> property.apply(entry).stream())
                .findFirst()
                .orElse("");
    }
}
