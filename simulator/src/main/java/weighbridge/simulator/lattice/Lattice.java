package weighbridge.simulator.lattice;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import weighbridge.simulator.aws.Account;
import weighbridge.simulator.aws.Ids;
import weighbridge.simulator.aws.Quotas;
import weighbridge.simulator.dataplane.RoutingTable;

/** VPC Lattice in one account and Region. */
public final class Lattice {
    private final LatticeStore store = new LatticeStore();
    private final LatticeWorld world;
    private final ServiceNetworks networks;
    private final Services services;
    private final Listeners listeners;
    private final Rules rules;
    private final TargetGroups targetGroups;
    private final AuthPolicies authPolicies;
    private final AccessLogs accessLogs;

    /**
     * An empty one.
     *
     * @param world where other accounts may share their networks with this one
     * @param functionExists whether Lambda has a function of this ARN, qualifier included
     * @param certificateNames the names that a certificate of this account and Region is good for; empty where there is none
     * @param destinations of access logs
     */
    public Lattice(
            Account account,
            Ids ids,
            Quotas quotas,
            Clock clock,
            LatticeWorld world,
            Predicate<String> functionExists,
            Function<String, Optional<List<String>>> certificateNames,
            LogDestinations destinations) {
        Actions actions = new Actions(store, quotas);
        ReachableNetworks reachable = new ReachableNetworks(store, account, world);
        ServiceDomains domains = new ServiceDomains(world, account, certificateNames);
        this.networks = new ServiceNetworks(store, account, ids, quotas, world, reachable);
        this.services = new Services(store, account, ids, quotas, reachable, domains);
        this.listeners = new Listeners(store, ids, quotas, actions, clock);
        this.rules = new Rules(store, ids, quotas, actions, listeners);
        this.targetGroups = new TargetGroups(store, account, ids, quotas, functionExists);
        this.authPolicies = new AuthPolicies(store);
        this.accessLogs = new AccessLogs(store, account, ids, clock, destinations);
        this.world = world;
        world.add(account, store, accessLogs);
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

    public AuthPolicies authPolicies() {
        return authPolicies;
    }

    public AccessLogs accessLogs() {
        return accessLogs;
    }

    /** What is held now, copied. */
    public LatticeView view() {
        return LatticeView.of(store);
    }

    /** The same for the data plane. */
    public RoutingTable routes() {
        return RoutingTables.of(store, world);
    }
}
