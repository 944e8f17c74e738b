package weighbridge.simulator.ram;

import java.util.regex.Pattern;
import weighbridge.simulator.aws.Service;

/**
 * Whom a service network may be shared with, and who is invited.
 *
 * <p>Sources: the service model of AWS RAM ({@code AssociateResourceShareRequest}, {@code EnableSharingWithAwsOrganization},
 * {@code allowExternalPrincipals}); VPC Lattice User Guide, "Share your VPC Lattice entities"; the documentation of
 * {@code aws_ram_principal_association}.
 */
final class Principals {
    private static final String OPERATION = "AssociateResourceShare";
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
    private static final Pattern ORGANIZATION = Pattern.compile(
            "arn:[a-z-]+:organizations::\\d{12}:(organization/o-[a-z0-9]+|ou/o-[a-z0-9]+/ou-[a-z0-9]+-[a-z0-9]+)");

    private final ResourceShares shares;

    Principals(ResourceShares shares) {
        this.shares = shares;
    }

    /**
     * Whether an invitation goes out to a new principal of a share.
     *
     * @throws weighbridge.simulator.aws.AwsException if the share may not be offered to it
     */
    boolean needsInvitation(ResourceShare share, String principal) {
        if (ACCOUNT.matcher(principal).matches()) {
            return needsInvitationAsAccount(share, principal);
        }
        if (!ORGANIZATION.matcher(principal).matches()) {
            throw Service.RAM.invalid(
                    OPERATION,
                    "A service network cannot be shared with " + principal
                            + ": only with accounts, organizations and organizational units");
        }
        requireOwnOrganization(share, principal);
        return false;
    }

    private boolean needsInvitationAsAccount(ResourceShare share, String account) {
        boolean inside = shares.sharingOrganization(share)
                .filter(organization -> organization.has(account))
                .isPresent();
        if (!inside && !share.allowExternalPrincipals() && shares.isInAnOrganization(share.owner())) {
            throw Service.RAM.refusal(
                    OPERATION,
                    "OperationNotPermittedException",
                    400,
                    "The share allows principals of its own organization only, and account " + account
                            + " is none, or sharing is not enabled in the organization");
        }
        return !inside;
    }

    private void requireOwnOrganization(ResourceShare share, String principal) {
        boolean known = shares.sharingOrganization(share)
                .filter(organization -> organization.knows(principal))
                .isPresent();
        if (!known) {
            throw Service.RAM.notFound(
                    OPERATION, "Organization " + principal.split("/", -1)[1] + " could not be found.");
        }
    }
}
