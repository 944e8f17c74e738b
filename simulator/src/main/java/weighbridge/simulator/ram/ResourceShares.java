package weighbridge.simulator.ram;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import weighbridge.simulator.aws.Organization;
import weighbridge.simulator.aws.Organizations;

/** Every account's resource shares, and the invitations to them. */
public final class ResourceShares {
    private final Organizations organizations;
    private final Map<String, ResourceShare> shares = new LinkedHashMap<>();
    private final Map<String, Invitation> invitations = new LinkedHashMap<>();

    public ResourceShares(Organizations organizations) {
        this.organizations = organizations;
    }

    /**
     * Whether an account may use a resource of another: some share offers it to the account, to its organization or to a unit
     * that holds it, and the account has accepted where it was invited.
     */
    public boolean reach(String account, String resourceArn) {
        return shares.values().stream()
                .filter(share -> share.resources().contains(resourceArn))
                .anyMatch(share -> admits(share, account));
    }

    /** Whether a share is open to an account. */
    boolean admits(ResourceShare share, String account) {
        Optional<Organization> organization = sharingOrganization(share);
        return share.principals().stream()
                .anyMatch(principal -> principal.equals(account)
                        ? invitation(share.arn(), account)
                                .map(Invitation::accepted)
                                .orElse(true)
                        : organization
                                .filter(own -> own.covers(principal, account))
                                .isPresent());
    }

    /** The organization of a share's owner, if sharing is enabled in it. */
    Optional<Organization> sharingOrganization(ResourceShare share) {
        return organizations.of(share.owner()).filter(Organization::sharing);
    }

    boolean isInAnOrganization(String account) {
        return organizations.of(account).isPresent();
    }

    Optional<ResourceShare> find(String arn) {
        return Optional.ofNullable(shares.get(arn));
    }

    Stream<ResourceShare> ownedBy(String account) {
        return shares.values().stream().filter(share -> share.owner().equals(account));
    }

    ResourceShare put(ResourceShare share) {
        shares.put(share.arn(), share);
        return share;
    }

    void remove(String arn) {
        shares.remove(arn);
        invitations.values().removeIf(invitation -> invitation.shareArn().equals(arn));
    }

    Optional<Invitation> invitation(String shareArn, String receiver) {
        return invitations.values().stream()
                .filter(invitation -> invitation.shareArn().equals(shareArn)
                        && invitation.receiver().equals(receiver))
                .findFirst();
    }

    void put(Invitation invitation) {
        invitations.put(invitation.arn(), invitation);
    }

    void removeInvitation(String shareArn, String receiver) {
        invitation(shareArn, receiver).ifPresent(invitation -> invitations.remove(invitation.arn()));
    }
}
