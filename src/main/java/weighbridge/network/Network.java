package weighbridge.network;

import com.pulumi.aws.ram.ResourceShareAccepter;
import com.pulumi.aws.ram.ResourceShareAccepterArgs;
import com.pulumi.aws.vpclattice.ServiceNetwork;
import com.pulumi.aws.vpclattice.ServiceNetworkArgs;
import com.pulumi.aws.vpclattice.ServiceNetworkVpcAssociation;
import com.pulumi.aws.vpclattice.ServiceNetworkVpcAssociationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResourceOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import weighbridge.access.AccessLog;
import weighbridge.access.Guard;
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
    private final Map<String, Output<?>> outputs = new LinkedHashMap<>();

    /** Declares the network where this stack owns it; an existing one is only used. */
    public Network(NetworkConfig config, boolean protect) {
        super(TYPE, NAME);
        this.id = identify(config, protect);
        config.vpcs().forEach(this::associate);
        registerOutputs(Map.of("id", id));
    }

    /** What other stacks write into theirs to use an owned network: its ARN, and the share's where it is shared. */
    public Map<String, Output<?>> outputs() {
        return Map.copyOf(outputs);
    }

    /** The network's id, {@code sn-…}, or the ARN of another account's. Whatever uses it waits until it may be used. */
    public Output<String> id() {
        return id;
    }

    private Output<String> identify(NetworkConfig config, boolean protect) {
        if (config instanceof NetworkConfig.Existing existing) {
            return existing.accept().map(share -> accept(existing.id(), share)).orElse(Output.of(existing.id()));
        }
        NetworkConfig.Owned owned = (NetworkConfig.Owned) config;
        ServiceNetwork network = declare(owned, protect);
        Guard.ofNetwork(NAME, owned.access(), network.arn(), this);
        AccessLog.ofNetwork(NAME, owned.name(), owned.accessLogs(), network.id(), this);
        outputs.put("networkArn", network.arn());
        if (!owned.share().isEmpty()) {
            outputs.put("shareArn", new Share(owned, network, this).arn());
        }
        return network.id();
    }

    /** The id comes out of the acceptance, so whatever uses the network waits for it. */
    private Output<String> accept(String id, String shareArn) {
        var accepted = new ResourceShareAccepter(
                NAME + "/accept",
                ResourceShareAccepterArgs.builder().shareArn(shareArn).build(),
                CustomResourceOptions.builder().parent(this).build());
        return accepted.shareArn().applyValue(share -> id);
    }

    /**
     * A network of another name is made before the old one goes, and everything of this stack moves first. The provider would
     * delete first, as with whatever a program names: with a service or VPC of another stack in the network AWS refuses that,
     * and by then this stack's own are out of it.
     */
    private ServiceNetwork declare(NetworkConfig.Owned owned, boolean protect) {
        return new ServiceNetwork(
                NAME,
                ServiceNetworkArgs.builder()
                        .name(owned.name())
                        .authType(Guard.authType(owned.access()))
                        .build(),
                CustomResourceOptions.builder()
                        .parent(this)
                        .protect(protect)
                        .deleteBeforeReplace(false)
                        .build());
    }

    /**
     * A VPC may be associated with one network at a time, so an association is deleted before its replacement is made.
     *
     * <p>Security groups are exchanged in place, but the last one cannot be taken away: then the association is made anew, and
     * the VPC's clients are cut off meanwhile (VPC Lattice API Reference, UpdateServiceNetworkVpcAssociation).
     */
    private void associate(VpcAssociation vpc) {
        var args = ServiceNetworkVpcAssociationArgs.builder()
                .serviceNetworkIdentifier(id)
                .vpcIdentifier(vpc.id());
        var options = CustomResourceOptions.builder().parent(this).deleteBeforeReplace(true);
        if (vpc.securityGroups().isEmpty()) {
            options.replaceOnChanges("securityGroupIds");
        } else {
            args.securityGroupIds(vpc.securityGroups());
        }
        new ServiceNetworkVpcAssociation(NAME + "/" + vpc.id(), args.build(), options.build());
    }
}
