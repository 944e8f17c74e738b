package weighbridge.policies.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weighbridge.policies.baseline.DeployedAction;
import weighbridge.policies.lattice.LatticeAction;

/**
 * The actions that a change leaves in the stack, beside what they were.
 *
 * @param byOldUrn those that were deployed before, by the URN that they had then
 */
record NextStack(List<LatticeAction> actions, Map<String, LatticeAction> byOldUrn, Deployment deployment) {
    static NextStack of(List<LatticeAction> actions, Deployment deployment) {
        Map<String, LatticeAction> byOldUrn = new HashMap<>();
        for (LatticeAction action : actions) {
            deployment
                    .same(action)
                    .ifPresent(old -> byOldUrn.putIfAbsent(old.resource().urn(), action));
        }
        return new NextStack(actions, byOldUrn, deployment);
    }

    /** What a deployed action has become, where it stays. */
    Optional<LatticeAction> kept(DeployedAction now) {
        return Optional.ofNullable(byOldUrn.get(now.resource().urn()));
    }

    /**
     * The actions under the listener of a deployed rule, its default action included. A listener that is being replaced has no
     * id yet, but is the same one.
     */
    List<LatticeAction> underListenerOf(LatticeAction rule) {
        Optional<LatticeAction> listener = deployment.listenerOf(rule).flatMap(this::kept);
        return actions.stream()
                .filter(action -> listener.map(LatticeAction::urn).equals(Optional.of(action.urn()))
                        || (rule.listenerId().isPresent() && action.listenerId().equals(rule.listenerId())))
                .toList();
    }
}
