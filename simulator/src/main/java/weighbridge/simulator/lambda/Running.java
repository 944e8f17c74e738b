package weighbridge.simulator.lambda;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import weighbridge.simulator.lambda.InvocationListener.InUse;

/** The invocations under way, and whether one more may begin. */
final class Running {
    private final Map<FunctionName, Count> counts = new HashMap<>();
    private final Concurrency concurrency;

    Running(Concurrency concurrency) {
        this.concurrency = concurrency;
    }

    /** An invocation that may begin, or may not: then it is not counted. */
    record Start(boolean admitted, boolean provisioned, InUse inUse) {}

    /** Invocations of a version by where they run. */
    private record Count(int provisioned, int onDemand) {
        Count plus(boolean ofProvisioned, int change) {
            return ofProvisioned
                    ? new Count(provisioned + change, onDemand)
                    : new Count(provisioned, onDemand + change);
        }

        int total() {
            return provisioned + onDemand;
        }
    }

    synchronized Start begin(FunctionName version) {
        boolean provisioned = count(version).provisioned() < concurrency.allocated(version);
        boolean admitted = provisioned || onDemand(version.name()) < concurrency.onDemandRoom(version.name());
        if (admitted) {
            counts.merge(version, new Count(0, 0).plus(provisioned, 1), (old, one) -> old.plus(provisioned, 1));
        }
        return new Start(admitted, provisioned, inUse(version));
    }

    synchronized void end(FunctionName version, Start start) {
        counts.computeIfPresent(version, (name, old) -> old.plus(start.provisioned(), -1));
    }

    private InUse inUse(FunctionName version) {
        return new InUse(
                sum(name -> true, Count::total),
                sum(name -> name.name().equals(version.name()), Count::total),
                count(version).total(),
                count(version).provisioned(),
                concurrency.allocated(version));
    }

    /** On demand, in the pool that the function draws from: its own reservation, or what all others share. */
    private int onDemand(String function) {
        boolean own = concurrency.reservedFor(function).isPresent();
        return sum(
                name -> own
                        ? name.name().equals(function)
                        : concurrency.reservedFor(name.name()).isEmpty(),
                Count::onDemand);
    }

    private int sum(Predicate<FunctionName> which, ToIntFunction<Count> what) {
        return counts.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .mapToInt(entry -> what.applyAsInt(entry.getValue()))
                .sum();
    }

    private Count count(FunctionName version) {
        return counts.getOrDefault(version, new Count(0, 0));
    }
}
