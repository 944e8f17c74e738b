package weighbridge.simulator.lattice;

import weighbridge.simulator.aws.Account;
import weighbridge.simulator.aws.Service;

/**
 * Finds the service network that an association is to be made with: one of this account's by id or ARN, another's by its ARN
 * alone ({@code serviceNetworkIdentifier} of {@code CreateServiceNetworkServiceAssociation} and {@code …VpcAssociation} in the
 * service model), and only while it is shared with this account.
 */
final class ReachableNetworks {
    private final LatticeStore store;
    private final Account account;
    private final LatticeWorld world;

    ReachableNetworks(LatticeStore store, Account account, LatticeWorld world) {
        this.store = store;
        this.account = account;
        this.world = world;
    }

    ServiceNetwork find(String operation, String identifier) {
        if (!isForeign(identifier)) {
            return Lookup.SERVICE_NETWORK.in(store.networks, operation, identifier);
        }
        Lookup.SERVICE_NETWORK.id(operation, identifier);
        if (!world.isShared(account, identifier)) {
            throw Service.LATTICE.refusal(
                    operation,
                    "AccessDeniedException",
                    403,
                    "The service network " + identifier + " is not shared with account " + account.id()
                            + ", or the share is not accepted");
        }
        return world.network(account, identifier)
                .orElseThrow(() -> Service.LATTICE.notFound(
                        operation, "The servicenetwork " + identifier + " does not exist in " + account.region()));
    }

    private boolean isForeign(String identifier) {
        return identifier.startsWith("arn:") && !identifier.startsWith(account.arn("vpc-lattice", ""));
    }
}
