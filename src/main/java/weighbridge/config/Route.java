package weighbridge.config;

import tools.jackson.databind.node.MissingNode;

/**
 * Where an action's split, stable and previous stand: with itself, or with what it inherits from. A previous belongs to its
 * stable, so whoever names a stable of its own does not inherit the other's previous.
 */
record Route(At traffic, At stable, At previous) {
    static Route ofStack(At root) {
        return new Route(
                root.get("weighbridge:traffic"), root.get("weighbridge:stable"), root.get("weighbridge:previous"));
    }

    /** The route of a listener or a rule under this one. */
    Route of(At owner) {
        At ownStable = owner.get("stable");
        At ownPrevious = owner.get("previous");
        boolean inherits = !ownStable.present() && !ownPrevious.present();
        return new Route(
                owner.get("traffic").present() ? owner.get("traffic") : traffic,
                ownStable.present() ? ownStable : stable,
                inherits ? previous : ownPrevious);
    }

    /** What the rules of a listener inherit. A listener that responds has no split to hand on. */
    Route forRulesOf(At listener) {
        if (!listener.get("respond").present()) {
            return of(listener);
        }
        At none = new At(listener.path() + ".traffic", "traffic", MissingNode.getInstance());
        return new Route(none, stable, previous);
    }
}
