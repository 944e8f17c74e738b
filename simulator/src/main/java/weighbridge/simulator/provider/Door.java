package weighbridge.simulator.provider;

import java.util.function.Supplier;

/** Lets one call at a time into the simulated AWS. */
@FunctionalInterface
public interface Door {
    /** Runs the work and answers what it answers. */
    <T> T call(Supplier<T> work);
}
