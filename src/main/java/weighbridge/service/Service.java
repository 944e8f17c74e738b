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

    public Service(String name, Output<String> networkId, boolean protect) {
        super(TYPE, name);
        this.name = name;
        this.lattice = new com.pulumi.aws.vpclattice.Service(
                name,
                ServiceArgs.builder().name(name).build(),
                CustomResourceOptions.builder().parent(this).protect(protect).build());
        join(networkId);
        registerOutputs(Map.of("id", lattice.id(), "dnsName", dnsName()));
    }

    /** The service's id, {@code svc-…}. */
    public Output<String> id() {
        return lattice.id();
    }

    /** The domain name that Lattice makes for the service; empty where it has made none. */
    public Output<String> dnsName() {
        return lattice.dnsEntries().applyValue(Service::firstName);
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

    private static String firstName(List<ServiceDnsEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.domainName().stream())
                .findFirst()
                .orElse("");
    }
}
