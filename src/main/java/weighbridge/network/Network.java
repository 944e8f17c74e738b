package weighbridge.network;

import com.pulumi.aws.vpclattice.ServiceNetwork;
import com.pulumi.aws.vpclattice.ServiceNetworkArgs;
import com.pulumi.aws.vpclattice.ServiceNetworkVpcAssociation;
import com.pulumi.aws.vpclattice.ServiceNetworkVpcAssociationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;
import weighbridge.config.NetworkConfig;
import weighbridge.config.NetworkConfig.VpcAssociation;

/**
 * The service network that the service joins, and the VPCs whose clients may reach it.
 *
 * <p>A stack has one network, so its resources are named after their place and not after the network: renaming it is a
 * replacement that the preview shows as such.
 */
public final class Network extends ComponentResource {
    public static final String TYPE = "weighbridge:index:Network";
    private static final String NAME = "network";

    private final Output<String> id;

    /** Declares the network where this stack owns it; an existing one is only used. */
    public Network(NetworkConfig config, boolean protect) {
        super(TYPE, NAME);
        this.id = identify(config, protect);
        config.vpcs().forEach(this::associate);
        registerOutputs(Map.of("id", id));
    }

    /** The network's id, {@code sn-…}. */
    public Output<String> id() {
        return id;
    }

    private Output<String> identify(NetworkConfig config, boolean protect) {
        if (config instanceof NetworkConfig.Existing existing) {
            return Output.of(existing.id());
        }
        return declare((NetworkConfig.Owned) config, protect).id();
    }

    private ServiceNetwork declare(NetworkConfig.Owned owned, boolean protect) {
        return new ServiceNetwork(
                NAME,
                ServiceNetworkArgs.builder().name(owned.name()).build(),
                CustomResourceOptions.builder().parent(this).protect(protect).build());
    }

    /** A VPC may be associated with one network at a time, so an association is deleted before its replacement is made. */
    private void associate(VpcAssociation vpc) {
        var args = ServiceNetworkVpcAssociationArgs.builder()
                .serviceNetworkIdentifier(id)
                .vpcIdentifier(vpc.id());
        if (!vpc.securityGroups().isEmpty()) {
            args.securityGroupIds(vpc.securityGroups());
        }
        new ServiceNetworkVpcAssociation(
                NAME + "/" + vpc.id(),
                args.build(),
                CustomResourceOptions.builder()
                        .parent(this)
                        .deleteBeforeReplace(true)
                        .build());
    }
}
