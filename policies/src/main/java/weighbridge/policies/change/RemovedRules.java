package weighbridge.policies.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.baseline.DeployedAction;
import weighbridge.policies.baseline.DeployedSplit;
import weighbridge.policies.lattice.LatticeAction;

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
            Deployment deployment = new Deployment(deployed);
            NextStack stack = NextStack.of(next, deployment);
            for (DeployedAction action : deployed.actions().all()) {
                if (!action.resource().isListener()) {
                    for (LatticeAction successor : successors(action, stack)) {
                        found.add(takeOver(action, successor, deployment));
                    }
                }
            }
        }
        return found;
    }

    private static List<LatticeAction> successors(DeployedAction now, NextStack stack) {
        Optional<LatticeAction> kept = stack.kept(now);
        if (kept.isPresent() && !losesRequests(kept.get(), now, stack)) {
            return List.of();
        }
        List<LatticeAction> below = stack.underListenerOf(now.resource()).stream()
                .filter(action -> action.priority() >= now.resource().priority())
                .sorted(Comparator.comparingLong(LatticeAction::priority))
                .toList();
        // What it still takes at its new place is no take-over; its own verdict has judged that.
        return Servers.downToTheFirstThatTakesAll(now.resource(), below, action -> action).stream()
                .filter(action -> !kept.map(LatticeAction::urn).equals(Optional.of(action.urn())))
                .toList();
    }

    private static boolean losesRequests(LatticeAction next, DeployedAction now, NextStack stack) {
        LatticeAction old = now.resource();
        return Servers.leavesListener(next, old)
                || stack.goesToNewListener(next, now)
                || next.priority() > old.priority()
                || !next.takesAllOf(old);
    }

    private TakeOver takeOver(DeployedAction from, LatticeAction to, Deployment deployment) {
        Judgement judgement = finder.find(to, deployment.deployed());
        if (judgement instanceof Judgement.Known known) {
            return new TakeOver(to.urn(), moved(known.change(), from, deployment));
        } else if (judgement instanceof Judgement.Broken broken) {
            // The action's own verdict says so already, and refuses it.
            return new TakeOver(to.urn(), new Judgement.Nothing(broken.problem()));
        }
        return new TakeOver(to.urn(), judgement);
    }

    private static Judgement moved(Change change, DeployedAction from, Deployment deployment) {
        String by = Labels.of(from.resource());
        if (from.split() instanceof DeployedSplit.Unclear unclear) {
            return new Judgement.Blind(change.label(), by + " is deployed, but " + unclear.why(), change.nextByName());
        }
        var free = from.forwards() ? from.marks().stableAndPrevious() : deployment.freeForNew(from.resource());
        return new Judgement.Known(new Change(
                change.label(),
                change.action(),
                change.next(),
                List.of(new Change.Served(
                        by, Comparison.shares(from), free, deployment.deployed().modified(from), Optional.of(from))),
                free,
                change.names(),
                false,
                !free.isEmpty()));
    }
}
