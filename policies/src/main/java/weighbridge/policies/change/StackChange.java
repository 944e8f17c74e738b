package weighbridge.policies.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.baseline.DeployedAction;
import weighbridge.policies.baseline.DeployedActions;
import weighbridge.policies.inventory.Inventory;
import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.lattice.LatticeTypes;
import weighbridge.policies.pack.Resource;
import weighbridge.policies.split.Fraction;

/** What becomes of a whole stack. */
public final class StackChange {
    /**
     * One action and its change.
     *
     * @param stable the version it falls back to: of the deployed state where that says so, else of its own marks
     * @param destinations what it will send requests to
     */
    public record Judged(
            LatticeAction action, Judgement judgement, Optional<String> stable, List<Destination> destinations) {
        public Judged {
            destinations = List.copyOf(destinations);
        }

        /** The service and the stable that it shares with other actions. */
        public String fallsBackTo() {
            return action.marks().service().orElse("") + "/" + stable.orElse("");
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

    private final List<Judged> actions;
    private final Map<String, Judged> byOldUrn;
    private final Inventory next;
    private final Inventory now;
    private final Baseline baseline;
    private final List<Destination> deployedDestinations;

    private StackChange(
            List<Judged> actions,
            Map<String, Judged> byOldUrn,
            Inventory next,
            Baseline.Deployed deployed,
            Baseline baseline) {
        this.actions = List.copyOf(actions);
        this.byOldUrn = byOldUrn;
        this.next = next;
        this.now = Inventory.of(deployed);
        this.deployedDestinations = destinations(deployed, now);
        this.baseline = baseline;
    }

    /** Reads the resources that the engine hands over, and finds each action's change. */
    static StackChange of(List<Resource> resources, ChangeFinder finder, Baseline baseline) {
        Baseline.Deployed deployed = baseline instanceof Baseline.Deployed known ? known : Baseline.Deployed.NOTHING;
        Deployment deployment = new Deployment(deployed);
        Inventory next = Inventory.of(resources);
        NamedOrder order = new NamedOrder(baseline, next);
        Map<String, Judged> byOldUrn = new HashMap<>();
        List<Judged> actions = new ArrayList<>();
        for (Resource resource : resources) {
            if (LatticeTypes.isAction(resource.type())) {
                LatticeAction action = order.of(LatticeAction.of(resource));
                Optional<DeployedAction> old = deployment.same(action);
                Optional<String> stable = deployment.stableOf(action, old);
                Judged judged = new Judged(
                        action,
                        finder.find(action, baseline),
                        stable.isPresent() ? stable : action.marks().stable(),
                        Destination.of(action, next));
                actions.add(judged);
                if (old.isPresent()) {
                    byOldUrn.putIfAbsent(old.get().resource().urn(), judged);
                }
            }
        }
        return new StackChange(actions, byOldUrn, next, deployed, baseline);
    }

    /** Every action that the stack will have, and what its change turns out to be. */
    public List<Judged> actions() {
        return actions;
    }

    /** What will stand behind the splits. */
    public Inventory next() {
        return next;
    }

    /** What stands behind them until now; empty where nothing is deployed, or nobody can tell. */
    public Inventory now() {
        return now;
    }

    public Baseline baseline() {
        return baseline;
    }

    /** What the splits will send requests to. */
    public List<Destination> destinations() {
        List<Destination> all = new ArrayList<>();
        for (Judged judged : actions) {
            all.addAll(judged.destinations());
        }
        return all;
    }

    /** What the deployed splits send requests to. */
    public List<Destination> deployedDestinations() {
        return deployedDestinations;
    }

    private static List<Destination> destinations(Baseline.Deployed deployed, Inventory now) {
        List<Destination> all = new ArrayList<>();
        for (DeployedAction action : deployed.actions().all()) {
            all.addAll(Destination.of(action.resource(), now));
        }
        return all;
    }

    /** What becomes of a deployed action; of its listener's, where the rule itself is removed. */
    public Optional<Judged> successor(LatticeAction deployed) {
        return of(deployed)
                .or(() -> deployed.isListener()
                        ? Optional.empty()
                        : deployed.listenerId()
                                .flatMap(deployed()::listener)
                                .flatMap(listener -> of(listener.resource())));
    }

    /** Whether the requests of a deployed action meet no more of any version on trial than before. */
    public boolean isRetreat(LatticeAction deployed) {
        Optional<Judged> same = of(deployed);
        if (same.isPresent()) {
            return same.get().isRetreat();
        }
        Map<String, Fraction> before = new HashMap<>();
        Destination.of(deployed, now).forEach(old -> before.put(old.version(), old.fraction()));
        Set<String> free = deployed.marks().stableAndPrevious();
        return successor(deployed).stream()
                .flatMap(judged -> judged.destinations().stream())
                .filter(destination -> !free.contains(destination.version()))
                .allMatch(destination ->
                        destination.fraction().compareTo(before.getOrDefault(destination.version(), Fraction.ZERO))
                                <= 0);
    }

    private Optional<Judged> of(LatticeAction deployed) {
        return Optional.ofNullable(byOldUrn.get(deployed.urn()));
    }

    private DeployedActions deployed() {
        return baseline instanceof Baseline.Deployed known ? known.actions() : DeployedActions.NONE;
    }
}
