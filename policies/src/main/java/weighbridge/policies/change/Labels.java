package weighbridge.policies.change;

import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.marks.Marks;

/** How messages name an action. */
public final class Labels {
    private Labels() {}

    /** The action's mark; without one, the kind and name of its resource. */
    public static String of(LatticeAction action) {
        return new Marks(action.tags())
                .get(Marks.ACTION)
                .orElse((action.isListener() ? "listener " : "rule ") + action.name());
    }
}
