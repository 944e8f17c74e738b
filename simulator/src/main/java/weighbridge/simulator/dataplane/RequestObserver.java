package weighbridge.simulator.dataplane;

/** Hears of every request that reached a service. Called from many threads, before the caller has the answer. */
@FunctionalInterface
public interface RequestObserver {
    void served(ServedRequest request);
}
