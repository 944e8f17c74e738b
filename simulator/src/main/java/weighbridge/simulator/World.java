package weighbridge.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import weighbridge.simulator.aws.Account;

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

    /** How many simulators have come before: each makes other ids than they, though they have one seed. */
    int arrive() {
        return arrived.getAndIncrement();
    }

    /**
     * Lets a simulator in.
     *
     * @param changed runs after every call of any simulator, also after one that fails
     * @throws IllegalArgumentException if its account and Region are simulated already
     */
    void join(Account account, Runnable changed) {
        Runnable other = read(() -> members.putIfAbsent(account, changed));
        if (other != null) {
            throw new IllegalArgumentException("account " + account.id() + " in " + account.region()
                    + " is simulated in this world already: close that simulator first");
        }
    }

    /** Takes a simulator out; what it held is gone. */
    void leave(Account account) {
        call(() -> members.remove(account));
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
