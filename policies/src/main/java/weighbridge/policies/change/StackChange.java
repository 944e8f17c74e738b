package weighbridge.policies.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.inventory.Inventory;
import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.lattice.LatticeTypes;
import weighbridge.policies.marks.Marks;
import weighbridge.policies.pack.Resource;

/**
 * What becomes of a whole stack.
 *
 * @param actions every action that it will have, and what its change turns out to be
 * @param next what will stand behind the splits
 * @param now what stands behind them until now; empty where nothing is deployed, or nobody can tell
 */
public record StackChange(List<Judged> actions, Inventory next, Inventory now, Baseline baseline) {
    /**
     * One action and its change.
     *
     * @param stable the version it falls back to: of the deployed state where that says so, else of its own marks
     */
    public record Judged(LatticeAction action, Judgement judgement, Optional<String> stable) {
        /** The service and the stable that it shares with other actions. */
        public String fallsBackTo() {
            return new Marks(action.tags()).get(Marks.SERVICE).orElse("") + "/" + stable.orElse("");
        }

        /** How messages name it. */
        public String label() {
            return Labels.of(action);
        }
    }

    public StackChange {
        actions = List.copyOf(actions);
    }

    private static Judged judged(LatticeAction action, ChangeFinder finder, Baseline baseline) {
        Optional<String> deployed =
                baseline instanceof Baseline.Deployed known ? new Deployment(known).stableOf(action) : Optional.empty();
        return new Judged(
                action, finder.find(action, baseline), deployed.or(() -> new Marks(action.tags()).get(Marks.STABLE)));
    }

    /** Reads the resources that the engine hands over, and finds each action's change. */
    public static StackChange of(List<Resource> resources, ChangeFinder finder, Baseline baseline) {
        List<Judged> actions = resources.stream()
                .filter(resource -> LatticeTypes.isAction(resource.type()))
                .map(resource -> LatticeAction.read(
                        resource.urn(), resource.type(), resource.name(), resource.aliases(), resource.properties()))
                .map(action -> judged(action, finder, baseline))
                .toList();
        Baseline.Deployed deployed = baseline instanceof Baseline.Deployed known
                ? known
                : new Baseline.Deployed(List.of(), Map.of(), Map.of());
        return new StackChange(actions, Inventory.of(resources), Inventory.of(deployed), baseline);
    }
}
