package weighbridge.policies.change;

import java.util.Optional;
import weighbridge.policies.lattice.LatticeAction;

/** How messages name an action. */
public final class Labels {
    private Labels() {}

    /** The action's mark; without one, the kind and name of its resource. */
    public static String of(LatticeAction action) {
        Optional<String> mark = action.marks().action();
        return mark.isPresent() ? mark.get() : (action.isListener() ? "listener " : "rule ") + action.name();
    }
}
