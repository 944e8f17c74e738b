package weighbridge.policies.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.baseline.DeployedAction;
import weighbridge.policies.inventory.Inventory;
import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.lattice.LatticeTypes;
import weighbridge.policies.marks.Marks;
import weighbridge.policies.pack.Resource;
import weighbridge.policies.split.Fraction;

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

        /** Whether the change of this action is a retreat, and nothing beside. */
        public boolean isRetreat() {
            return judgement instanceof Judgement.Known known && known.change().isRetreat();
        }

        /** How messages name it. */
        public String label() {
            return Labels.of(action);
        }
    }

    public StackChange {
        actions = List.copyOf(actions);
    }

    /** What the splits will send requests to. */
    public List<Destination> destinations() {
        return actions.stream()
                .flatMap(judged -> Destination.of(judged.action(), next).stream())
                .toList();
    }

    /** What the deployed splits send requests to. */
    public List<Destination> deployedDestinations() {
        return deployedActions().stream()
                .flatMap(action -> Destination.of(action.resource(), now).stream())
                .toList();
    }

    /** What becomes of a deployed action; of its listener's, where the rule itself is removed. */
    public Optional<Judged> successor(LatticeAction deployed) {
        return of(deployed)
                .or(() -> deployedActions().stream()
                        .map(DeployedAction::resource)
                        .filter(other -> other.isListener() && !deployed.isListener())
                        .filter(other -> other.listenerId().equals(deployed.listenerId()))
                        .findFirst()
                        .flatMap(this::of));
    }

    /** Whether the requests of a deployed action meet no more of any version on trial than before. */
    public boolean isRetreat(LatticeAction deployed) {
        Optional<Judged> same = of(deployed);
        if (same.isPresent()) {
            return same.get().isRetreat();
        }
        Map<String, Fraction> before = new HashMap<>();
        Destination.of(deployed, now).forEach(old -> before.put(old.version(), old.fraction()));
        Set<String> free = new Marks(deployed.tags()).stableAndPrevious();
        return successor(deployed).stream()
                .flatMap(judged -> Destination.of(judged.action(), next).stream())
                .filter(destination -> !free.contains(destination.version()))
                .allMatch(destination ->
                        destination.fraction().compareTo(before.getOrDefault(destination.version(), Fraction.ZERO))
                                <= 0);
    }

    private Optional<Judged> of(LatticeAction deployed) {
        return actions.stream()
                .filter(judged -> baseline instanceof Baseline.Deployed known
                        && new Deployment(known)
                                .same(judged.action())
                                .filter(same -> same.resource().urn().equals(deployed.urn()))
                                .isPresent())
                .findFirst();
    }

    private List<DeployedAction> deployedActions() {
        return baseline instanceof Baseline.Deployed known ? known.actions() : List.of();
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
