package weighbridge.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import weighbridge.simulator.aws.Account;
import weighbridge.simulator.aws.Organization;
import weighbridge.simulator.aws.Organizations;
import weighbridge.simulator.lattice.LatticeWorld;
import weighbridge.simulator.ram.ResourceShares;

/**
 * What several simulators share, each of them one account in one Region: the things that AWS has once for all accounts or for
 * all Regions.
 *
 * <pre>{@code
 * World world = new World();
 * Simulator owner = Simulator.start(SimulatorOptions.DEFAULT.withWorld(world));
 * Simulator other = Simulator.start(SimulatorOptions.DEFAULT.withWorld(world).withAccount("210987654321"));
 * }</pre>
 *
 * <p>A call has the whole world to itself, so that every simulated service may be written for one thread.
 */
public final class World {
    private final AtomicInteger arrived = new AtomicInteger();
    private final ReentrantLock door = new ReentrantLock();
    private final Map<Account, Runnable> members = new LinkedHashMap<>();
    private final Organizations organizations = new Organizations();
    private final ResourceShares shares = new ResourceShares(organizations);
    private final LatticeWorld lattice = new LatticeWorld(shares::reach);
    private final Dns dns = new Dns(this);

    /** Hosted zones, and what their names lead to. */
    public Dns dns() {
        return dns;
    }

    /** Makes an organization that accounts are in; without one, every account is on its own. */
    public void found(Organization organization) {
        run(() -> organizations.add(organization));
    }

    ResourceShares shares() {
        return shares;
    }

    LatticeWorld lattice() {
        return lattice;
    }

    /**
     * Makes room for a simulator.
     *
     * @return how many have come before: each makes other ids than they, though they have one seed
     * @throws IllegalArgumentException if its account and Region are simulated already
     */
    int arrive(Account account) {
        if (read(() -> members.putIfAbsent(account, () -> {})) != null) {
            throw new IllegalArgumentException("account " + account.id() + " in " + account.region()
                    + " is simulated in this world already: close that simulator first");
        }
        return arrived.getAndIncrement();
    }

    /** Lets a simulator in that runs this after every call of any other, also after one that fails. */
    void join(Account account, Runnable changed) {
        read(() -> members.put(account, changed));
    }

    /** Takes a simulator out; what it held is gone. */
    void leave(Account account) {
        run(() -> {
            members.remove(account);
            lattice.remove(account);
        });
    }

    void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    /** Lets one call in, which may change things. */
    <T> T call(Supplier<T> work) {
        door.lock();
        try {
            return work.get();
        } finally {
            members.values().forEach(Runnable::run);
            door.unlock();
        }
    }

    /** Lets one call in that changes nothing. */
    <T> T read(Supplier<T> work) {
        door.lock();
        try {
            return work.get();
        } finally {
            door.unlock();
        }
    }
}
