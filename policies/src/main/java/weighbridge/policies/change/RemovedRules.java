package weighbridge.policies.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.baseline.DeployedAction;
import weighbridge.policies.baseline.DeployedSplit;
import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.split.Shares;

/**
 * What happens to the requests of a rule that is removed, narrowed, or moved down: they go to what stands below it. No
 * single resource shows that, so it is judged on the whole stack.
 */
public final class RemovedRules {
    private final ChangeFinder finder;

    public RemovedRules(ChangeFinder finder) {
        this.finder = finder;
    }

    /** The judgement on one action that takes over requests. */
    public record TakeOver(String urn, Judgement judgement) {}

    /**
     * Finds the actions that take over requests, for each of those requests' former rules.
     *
     * @param next the stack's actions with their new outputs
     * @param baseline the deployed state; without one there is nothing to compare
     */
    public List<TakeOver> find(List<LatticeAction> next, Baseline baseline) {
        List<TakeOver> found = new ArrayList<>();
        if (baseline instanceof Baseline.Deployed deployed) {
            deployed.actions().stream()
                    .filter(action -> !action.resource().isListener())
                    .filter(action -> losesRequests(action, next, deployed))
                    .forEach(action -> successors(action, next)
                            .forEach(successor -> found.add(takeOver(action, successor, deployed))));
        }
        return found;
    }

    private static boolean losesRequests(DeployedAction now, List<LatticeAction> next, Baseline.Deployed deployed) {
        Optional<LatticeAction> kept = next.stream()
                .filter(action -> new Deployment(deployed).same(action).equals(Optional.of(now)))
                .findFirst();
        return kept.isEmpty()
                || kept.get().priority() > now.resource().priority()
                || !kept.get().takesAllOf(now.resource());
    }

    private static List<LatticeAction> successors(DeployedAction now, List<LatticeAction> next) {
        Optional<String> listener = now.resource().listenerId();
        List<LatticeAction> inOrder = next.stream()
                .filter(action -> listener.isPresent() && action.listenerId().equals(listener))
                .sorted(Comparator.comparingLong(LatticeAction::priority))
                .toList();
        return Servers.without(now.resource(), inOrder, action -> action);
    }

    private TakeOver takeOver(DeployedAction from, LatticeAction to, Baseline.Deployed deployed) {
        Judgement judgement = finder.find(to, deployed);
        if (judgement instanceof Judgement.Known known) {
            return new TakeOver(to.urn(), moved(known.change(), from, deployed));
        } else if (judgement instanceof Judgement.Broken broken) {
            // The action's own verdict says so already, and refuses it.
            return new TakeOver(to.urn(), new Judgement.Nothing(broken.problem()));
        }
        return new TakeOver(to.urn(), judgement);
    }

    private static Judgement moved(Change change, DeployedAction from, Baseline.Deployed deployed) {
        String by = Labels.of(from.resource());
        if (from.split() instanceof DeployedSplit.Unclear unclear) {
            return new Judgement.Blind(change.label(), by + " is deployed, but " + unclear.why(), change.next());
        }
        Shares shares = from.split() instanceof DeployedSplit.Forwards forwards ? forwards.shares() : Shares.NONE;
        var free = from.forwards()
                ? from.marks().stableAndPrevious()
                : new Deployment(deployed).freeForNew(from.resource());
        return new Judgement.Known(new Change(
                change.label(),
                change.action(),
                change.next(),
                List.of(new Change.Served(by, shares)),
                free,
                change.names(),
                false,
                !free.isEmpty()));
    }
}
