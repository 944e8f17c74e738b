package weighbridge.policies.change;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.baseline.DeployedAction;
import weighbridge.policies.lattice.LatticeAction;

/** Finds deployed actions: the one that a new action was, its listener, its service's. */
record Deployment(Baseline.Deployed deployed) {
    /** The same action as it is deployed: by URN, else by an alias, else by its mark where only one bears it. */
    Optional<DeployedAction> same(LatticeAction action) {
        Optional<DeployedAction> found = sameResource(action);
        return found.isPresent() ? found : byMark(action);
    }

    /** The same resource as it is deployed, which the engine updates or replaces: by URN, else by an alias. */
    Optional<DeployedAction> sameResource(LatticeAction action) {
        Optional<DeployedAction> found = byUrn(action.urn(), action.type());
        for (String alias : action.aliases()) {
            if (found.isPresent()) {
                return found;
            }
            found = byUrn(alias, action.type());
        }
        return found;
    }

    private Optional<DeployedAction> byUrn(String urn, String type) {
        Optional<DeployedAction> found = deployed.actions().byUrn(urn);
        return found.isPresent() && found.get().resource().type().equals(type) ? found : Optional.empty();
    }

    private Optional<DeployedAction> byMark(LatticeAction action) {
        List<DeployedAction> found =
                action.marks().action().map(deployed.actions()::marked).orElse(List.of());
        return found.size() == 1 && found.get(0).resource().isListener() == action.isListener()
                ? Optional.of(found.get(0))
                : Optional.empty();
    }

    /**
     * The stable of the action as it is deployed; for a new one, that of its listener.
     *
     * @param same the action as it is deployed
     */
    Optional<String> stableOf(LatticeAction action, Optional<DeployedAction> same) {
        Optional<DeployedAction> now = same.isPresent() ? same : listenerOf(action);
        return now.isPresent() && now.get().forwards() ? now.get().marks().stable() : Optional.empty();
    }

    boolean isAloneWithItsMark(DeployedAction action) {
        return action.marks()
                .action()
                .map(mark -> deployed.actions().marked(mark).size() == 1)
                .orElse(true);
    }

    /** The deployed actions of the same service that fall back to the same version as this one, itself included. */
    List<DeployedAction> withTheStableOf(DeployedAction action) {
        return deployed.actions().forwardingWithTheStableOf(action);
    }

    Optional<DeployedAction> listenerOf(LatticeAction rule) {
        return rule.listenerId().isEmpty()
                ? Optional.empty()
                : deployed.actions().listener(rule.listenerId().get());
    }

    /** A listener's deployed rules in the order in which they are tried, its default action last. */
    List<DeployedAction> actionsOfListener(Optional<String> listener) {
        return listener.map(deployed.actions()::ofListener).orElse(List.of());
    }

    /** Whether nothing is deployed yet that forwards requests of the action's service or listener. */
    boolean isFirst(LatticeAction action) {
        return ofService(action).isEmpty()
                && listenerOf(action).filter(DeployedAction::forwards).isEmpty();
    }

    /** The deployed actions that forward, of the service that the action is marked with or stands in; some twice. */
    private List<DeployedAction> ofService(LatticeAction action) {
        Optional<List<DeployedAction>> marked =
                action.marks().service().map(deployed.actions()::forwardingOfMarkedService);
        Optional<List<DeployedAction>> placed = action.serviceId().map(deployed.actions()::forwardingOfServiceId);
        return Stream.of(marked, placed)
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .toList();
    }

    /**
     * What stable and previous are for a new action: its listener's, else what its service's listeners agree on, else what all
     * of its service's actions agree on. A rule may have a stable of its own; that says nothing of others.
     */
    Set<String> freeForNew(LatticeAction action) {
        Optional<DeployedAction> listener = listenerOf(action).filter(DeployedAction::forwards);
        if (listener.isPresent()) {
            return listener.get().marks().stableAndPrevious();
        }
        List<DeployedAction> all = ofService(action);
        List<DeployedAction> listeners =
                all.stream().filter(other -> other.resource().isListener()).toList();
        List<Set<String>> agreed = (listeners.isEmpty() ? all : listeners)
                .stream()
                        .map(other -> other.marks().stableAndPrevious())
                        .distinct()
                        .toList();
        return agreed.size() == 1 ? agreed.get(0) : Set.of();
    }
}
