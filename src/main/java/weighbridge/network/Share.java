package weighbridge.network;

import com.pulumi.aws.ram.PrincipalAssociation;
import com.pulumi.aws.ram.PrincipalAssociationArgs;
import com.pulumi.aws.ram.ResourceAssociation;
import com.pulumi.aws.ram.ResourceAssociationArgs;
import com.pulumi.aws.ram.ResourceShare;
import com.pulumi.aws.ram.ResourceShareArgs;
import com.pulumi.aws.vpclattice.ServiceNetwork;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.List;
import weighbridge.config.NetworkConfig;

/**
 * The network offered to other accounts through AWS RAM: each may put its services and VPCs into it, and nothing else.
 *
 * <p>Who is taken off the list keeps what it has put in, and can put in no more (VPC Lattice User Guide, "Stop sharing VPC
 * Lattice entities").
 */
final class Share {
    private static final String NAME = "network/share";

    private final ResourceShare share;
    private final Resource parent;

    /** @param parent of the share and its members */
    Share(NetworkConfig.Owned owned, ServiceNetwork network, Resource parent) {
        this.parent = parent;
        this.share = new ResourceShare(
                NAME,
                ResourceShareArgs.builder()
                        .name(owned.name())
                        .allowExternalPrincipals(allowsExternal(owned.share()))
                        .build(),
                options());
        offer(network);
        owned.share().forEach(this::offerTo);
    }

    /** The ARN that an invited account names to accept. */
    Output<String> arn() {
        return share.arn();
    }

    /**
     * Whether the share may have principals outside the organization: only where an account is named by its id, for nobody but
     * AWS knows whether it is inside; with {@code false} AWS refuses one that is not, and any where sharing within the
     * organization is not enabled (RAM API Reference, CreateResourceShare). Organizations and their units are always inside. It
     * lets nobody in by itself: that is the list of principals, which is reviewed. A service control policy that denies shares
     * which allow external principals therefore leaves organizational units and the organization to name.
     */
    static boolean allowsExternal(List<String> principals) {
        return principals.stream().anyMatch(principal -> !principal.startsWith("arn:"));
    }

    private CustomResourceOptions options() {
        return CustomResourceOptions.builder().parent(parent).build();
    }

    private void offer(ServiceNetwork network) {
        new ResourceAssociation(
                NAME,
                ResourceAssociationArgs.builder()
                        .resourceShareArn(share.arn())
                        .resourceArn(network.arn())
                        .build(),
                options());
    }

    private void offerTo(String principal) {
        new PrincipalAssociation(
                NAME + "/" + principal.substring(principal.lastIndexOf('/') + 1),
                PrincipalAssociationArgs.builder()
                        .resourceShareArn(share.arn())
                        .principal(principal)
                        .build(),
                options());
    }
}
