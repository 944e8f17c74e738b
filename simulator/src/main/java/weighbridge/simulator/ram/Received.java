package weighbridge.simulator.ram;

import java.util.Optional;
import weighbridge.simulator.aws.Account;
import weighbridge.simulator.aws.Service;

/** What other accounts share with one account, in one Region. */
public final class Received {
    private final Account account;
    private final ResourceShares shares;

    Received(Account account, ResourceShares shares) {
        this.account = account;
        this.shares = shares;
    }

    /** The invitation to a share, pending or accepted; none within an organization that shares. */
    public Optional<Invitation> invitation(String shareArn) {
        return shares.invitation(shareArn, account.id()).filter(invitation -> isHere(shareArn));
    }

    /** Accepts an invitation. */
    public void accept(Invitation invitation) {
        shares.put(invitation.accept());
    }

    /** A share that this account may use. */
    public ResourceShare get(String shareArn) {
        return shares.find(shareArn)
                .filter(share -> isHere(shareArn) && shares.admits(share, account.id()))
                .orElseThrow(() -> Ram.unknown("GetResourceShares", shareArn));
    }

    /**
     * Wants to leave a share, which cannot be: VPC Lattice is not among the services whose resources a consumer can leave
     * (RAM User Guide, "Leaving a resource share"); the owner has to take the account out (VPC Lattice User Guide, "Stop
     * sharing VPC Lattice entities").
     */
    public void leave(String shareArn) {
        String operation = "DisassociateResourceShare";
        throw Service.RAM.refusal(
                operation,
                "OperationNotPermittedException",
                400,
                "A share of service networks cannot be left: " + get(shareArn).owner() + " has to remove account "
                        + account.id());
    }

    private boolean isHere(String shareArn) {
        return shareArn.split(":", -1)[3].equals(account.region());
    }
}
