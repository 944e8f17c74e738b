package weighbridge.policies.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import weighbridge.policies.baseline.DeployedAction;
import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.lattice.RequestMatch;

/** Which deployed actions serve the requests that a rule gets anew. */
final class Servers {
    private Servers() {}

    /** Those that serve a new rule's requests now. A new listener gets requests that nobody served. */
    static List<DeployedAction> ofNew(LatticeAction rule, Deployment deployment) {
        if (rule.isListener()) {
            return List.of();
        }
        List<DeployedAction> below = deployment.actionsOfListener(rule.listenerId()).stream()
                .filter(other -> other.resource().priority() >= rule.priority())
                .toList();
        return downToTheFirstThatTakesAll(rule, below, DeployedAction::resource);
    }

    /** Those that serve what a deployed rule gets besides: by a wider match, a higher place, or another listener. */
    static List<DeployedAction> gained(LatticeAction next, DeployedAction now, Deployment deployment) {
        LatticeAction old = now.resource();
        if (next.isListener()) {
            return List.of();
        }
        boolean wider = leavesListener(next, old) || !old.takesAllOf(next);
        if (!wider && next.priority() >= old.priority()) {
            return List.of();
        }
        Optional<String> listener = next.listenerId().or(old::listenerId);
        List<DeployedAction> passed = deployment.actionsOfListener(listener).stream()
                .filter(other -> !other.isSame(now))
                .filter(other -> other.resource().priority() >= next.priority())
                .filter(other -> wider || other.resource().priority() < old.priority())
                .toList();
        return downToTheFirstThatTakesAll(next, passed, DeployedAction::resource);
    }

    /** Whether a rule stands under another listener than before; a listener that is not known yet is the one it had. */
    static boolean leavesListener(LatticeAction next, LatticeAction old) {
        return !next.isListener()
                && next.listenerId().isPresent()
                && !next.listenerId().equals(old.listenerId());
    }

    /**
     * The actions that may take some of a rule's requests, down to the first that surely takes all that are left.
     *
     * @param inOrder actions of one listener, by priority
     */
    static <T> List<T> downToTheFirstThatTakesAll(
            LatticeAction rule, List<T> inOrder, Function<T, LatticeAction> resource) {
        List<T> takers = new ArrayList<>();
        RequestMatch wanted = rule.match();
        for (T candidate : inOrder) {
            RequestMatch match = resource.apply(candidate).match();
            if (match.mayOverlap(wanted)) {
                takers.add(candidate);
            }
            if (match.covers(wanted)) {
                return takers;
            }
        }
        return takers;
    }
}
