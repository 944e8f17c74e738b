package weighbridge.simulator.lattice;

import java.time.Clock;
import java.util.function.Predicate;
import weighbridge.simulator.aws.Account;
import weighbridge.simulator.aws.Ids;
import weighbridge.simulator.aws.Quotas;
import weighbridge.simulator.dataplane.RoutingTable;

/** VPC Lattice in one account and Region. */
public final class Lattice {
    private final LatticeStore store = new LatticeStore();
    private final ServiceNetworks networks;
    private final Services services;
    private final Listeners listeners;
    private final Rules rules;
    private final TargetGroups targetGroups;

    /**
     * An empty one.
     *
     * @param world where other accounts may share their networks with this one
     * @param functionExists whether Lambda has a function of this ARN, qualifier included
     */
    public Lattice(
            Account account,
            Ids ids,
            Quotas quotas,
            Clock clock,
            LatticeWorld world,
            Predicate<String> functionExists) {
        world.add(account, store);
        Actions actions = new Actions(store, quotas);
        ReachableNetworks reachable = new ReachableNetworks(store, account, world);
        this.networks = new ServiceNetworks(store, account, ids, quotas, world, reachable);
        this.services = new Services(store, account, ids, quotas, reachable);
        this.listeners = new Listeners(store, ids, quotas, actions, clock);
        this.rules = new Rules(store, ids, quotas, actions, listeners);
        this.targetGroups = new TargetGroups(store, account, ids, quotas, functionExists);
    }

    public ServiceNetworks networks() {
        return networks;
    }

    public Services services() {
        return services;
    }

    public Listeners listeners() {
        return listeners;
    }

    public Rules rules() {
        return rules;
    }

    public TargetGroups targetGroups() {
        return targetGroups;
    }

    /** What is held now, copied. */
    public LatticeView view() {
        return LatticeView.of(store);
    }

    /** The same for the data plane. */
    public RoutingTable routes() {
        return RoutingTables.of(store);
    }
}
