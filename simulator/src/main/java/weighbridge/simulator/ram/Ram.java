package weighbridge.simulator.ram;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import weighbridge.simulator.aws.Account;
import weighbridge.simulator.aws.AwsException;
import weighbridge.simulator.aws.Ids;
import weighbridge.simulator.aws.Service;

/** AWS RAM for one account in one Region, as the owner of shares. {@link Received} is what others share with it. */
public final class Ram {
    private final Account account;
    private final Ids ids;
    private final ResourceShares shares;
    private final Principals principals;
    private final Predicate<String> owns;

    /** @param owns whether a resource of this ARN exists in this account and Region */
    public Ram(Account account, Ids ids, ResourceShares shares, Predicate<String> owns) {
        this.account = account;
        this.ids = ids;
        this.shares = shares;
        this.principals = new Principals(shares);
        this.owns = owns;
    }

    public Received received() {
        return new Received(account, shares);
    }

    /** Whether this account shares nothing in this Region. */
    public boolean isEmpty() {
        return shares.ownedBy(account.id()).noneMatch(share -> share.arn().startsWith(account.arn("ram", "")));
    }

    /** Creates a share of nothing with nobody. Names need not be unique. */
    public ResourceShare create(String name, boolean allowExternalPrincipals, Map<String, String> tags) {
        String arn = account.arn("ram", "resource-share/" + ids.uuid());
        return shares.put(
                new ResourceShare(arn, account.id(), name, allowExternalPrincipals, List.of(), List.of(), tags));
    }

    public ResourceShare get(String arn) {
        return own("GetResourceShares", arn);
    }

    public void update(String arn, String name, boolean allowExternalPrincipals) {
        shares.put(own("UpdateResourceShare", arn).with(name, allowExternalPrincipals));
    }

    public void tag(String arn, Map<String, String> tags) {
        shares.put(own("TagResource", arn).withTags(tags));
    }

    /** Ends the sharing; what others made of the resources meanwhile stays (VPC Lattice User Guide, "Stop sharing"). */
    public void delete(String arn) {
        shares.remove(own("DeleteResourceShare", arn).arn());
    }

    /** "To share a resource, you must own it" (VPC Lattice User Guide, "Prerequisites for sharing"). */
    public void associateResource(String arn, String resourceArn) {
        String operation = "AssociateResourceShare";
        ResourceShare share = own(operation, arn);
        if (!owns.test(resourceArn)) {
            throw Service.RAM.notFound(
                    operation, "Resource " + resourceArn + " is no service network of account " + account.id());
        }
        shares.put(share.withResource(resourceArn));
    }

    public void disassociateResource(String arn, String resourceArn) {
        shares.put(own("DisassociateResourceShare", arn).withoutResource(resourceArn));
    }

    /** Offers a share to a principal, and invites an account that is not let in at once. */
    public void associatePrincipal(String arn, String principal) {
        ResourceShare share = own("AssociateResourceShare", arn);
        if (principals.needsInvitation(share, principal)) {
            String id = account.arn("ram", "resource-share-invitation/" + ids.uuid());
            shares.put(new Invitation(id, arn, principal, false));
        }
        shares.put(share.withPrincipal(principal));
    }

    public void disassociatePrincipal(String arn, String principal) {
        shares.put(own("DisassociateResourceShare", arn).withoutPrincipal(principal));
        shares.removeInvitation(arn, principal);
    }

    private ResourceShare own(String operation, String arn) {
        Optional<ResourceShare> found =
                shares.find(arn).filter(share -> share.owner().equals(account.id()));
        return found.orElseThrow(() -> unknown(operation, arn));
    }

    static AwsException unknown(String operation, String arn) {
        return Service.RAM.notFound(operation, "ResourceShare " + arn + " could not be found.");
    }
}
