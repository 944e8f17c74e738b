package weighbridge.policies.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weighbridge.policies.baseline.DeployedAction;
import weighbridge.policies.lattice.LatticeAction;

/**
 * The actions that a change leaves in the stack, beside what they were.
 *
 * @param byListener those under a listener whose id is known, by that
 * @param byOldUrn those that were deployed before, by the URN that they had then
 */
record NextStack(
        Map<String, List<LatticeAction>> byListener, Map<String, LatticeAction> byOldUrn, Deployment deployment) {
    static NextStack of(List<LatticeAction> actions, Deployment deployment) {
        Map<String, List<LatticeAction>> byListener = new HashMap<>();
        Map<String, LatticeAction> byOldUrn = new HashMap<>();
        for (LatticeAction action : actions) {
            if (action.listenerId().isPresent()) {
                byListener
                        .computeIfAbsent(action.listenerId().get(), listener -> new ArrayList<>())
                        .add(action);
            }
            Optional<DeployedAction> old = deployment.same(action);
            if (old.isPresent()) {
                byOldUrn.putIfAbsent(old.get().resource().urn(), action);
            }
        }
        return new NextStack(byListener, byOldUrn, deployment);
    }

    /** What a deployed action has become, where it stays. */
    Optional<LatticeAction> kept(DeployedAction now) {
        return Optional.ofNullable(byOldUrn.get(now.resource().urn()));
    }

    /**
     * Whether a rule goes to a listener that is not made yet. Where nobody says what that is, it is the old one while that is
     * being replaced, too.
     */
    boolean goesToNewListener(LatticeAction next, DeployedAction now) {
        if (next.listenerId().isPresent()) {
            return false;
        }
        Optional<LatticeAction> old = deployment.listenerOf(now.resource()).flatMap(this::kept);
        if (old.isEmpty()) {
            return false;
        }
        return next.listenerFrom().isEmpty()
                ? old.get().listenerId().isPresent()
                : !next.listenerFrom().contains(old.get().urn());
    }

    /**
     * The actions under the listener of a deployed rule, its default action included. A listener that is being replaced has no
     * id yet, but is the same one.
     */
    List<LatticeAction> underListenerOf(LatticeAction rule) {
        List<LatticeAction> found =
                new ArrayList<>(rule.listenerId().map(byListener::get).orElse(List.of()));
        deployment
                .listenerOf(rule)
                .flatMap(this::kept)
                .filter(listener ->
                        found.stream().noneMatch(other -> other.urn().equals(listener.urn())))
                .ifPresent(found::add);
        return found;
    }
}
