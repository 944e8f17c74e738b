package weighbridge.policies.baseline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The deployed listeners and rules, found by what others know of them. A stack may have thousands, and each is looked for. */
public final class DeployedActions {
    public static final DeployedActions NONE = new DeployedActions(List.of());

    private final List<DeployedAction> all;
    private final Map<String, DeployedAction> byUrn = new HashMap<>();
    private final Map<String, DeployedAction> listeners = new HashMap<>();
    private final Map<String, List<DeployedAction>> byMark;
    private final Map<String, List<DeployedAction>> byListener;
    private volatile Optional<Forwarding> forwarding = Optional.empty();

    /** Those that forward, by what they share: asked for where an action is new, or gets another stable. */
    private record Forwarding(
            Map<String, List<DeployedAction>> byMarkedService,
            Map<String, List<DeployedAction>> byServiceId,
            Map<List<Optional<String>>, List<DeployedAction>> byFallback) {
        static Forwarding of(List<DeployedAction> all) {
            List<DeployedAction> forwarding =
                    all.stream().filter(DeployedAction::forwards).toList();
            return new Forwarding(
                    by(action -> action.marks().service(), forwarding),
                    by(action -> action.resource().serviceId(), forwarding),
                    by(action -> Optional.of(fallback(action)), forwarding));
        }
    }

    public DeployedActions(List<DeployedAction> actions) {
        all = List.copyOf(actions);
        for (DeployedAction action : all) {
            byUrn.putIfAbsent(action.resource().urn(), action);
            if (action.resource().isListener()) {
                action.resource().listenerId().ifPresent(id -> listeners.putIfAbsent(id, action));
            }
        }
        byMark = by(action -> action.marks().action(), all);
        byListener = by(action -> action.resource().listenerId(), inOrder(all));
    }

    private Forwarding forwarding() {
        Optional<Forwarding> known = forwarding;
        if (known.isEmpty()) {
            known = Optional.of(Forwarding.of(all));
            forwarding = known;
        }
        return known.get();
    }

    /** What the actions share that may be set against one another: their service, and the version that they fall back to. */
    private static List<Optional<String>> fallback(DeployedAction action) {
        return List.of(action.marks().service(), action.marks().stable());
    }

    private static List<DeployedAction> inOrder(List<DeployedAction> actions) {
        List<DeployedAction> inOrder = new ArrayList<>(actions);
        inOrder.sort(Comparator.comparingLong(action -> action.resource().priority()));
        return inOrder;
    }

    private static <K> Map<K, List<DeployedAction>> by(
            Function<DeployedAction, Optional<K>> property, List<DeployedAction> actions) {
        Map<K, List<DeployedAction>> by = new HashMap<>();
        for (DeployedAction action : actions) {
            Optional<K> value = property.apply(action);
            if (value.isPresent()) {
                by.computeIfAbsent(value.get(), key -> new ArrayList<>()).add(action);
            }
        }
        return by;
    }

    public List<DeployedAction> all() {
        return all;
    }

    public Optional<DeployedAction> byUrn(String urn) {
        return Optional.ofNullable(byUrn.get(urn));
    }

    /** Those that bear this mark {@code weighbridge:action}; one, where the marks are right. */
    public List<DeployedAction> marked(String action) {
        return byMark.getOrDefault(action, List.of());
    }

    /** The listener of that id. */
    public Optional<DeployedAction> listener(String id) {
        return Optional.ofNullable(listeners.get(id));
    }

    /** A listener's rules in the order in which they are tried, its default action last. */
    public List<DeployedAction> ofListener(String id) {
        return byListener.getOrDefault(id, List.of());
    }

    /** Those that forward and are marked with that service. */
    public List<DeployedAction> forwardingOfMarkedService(String service) {
        return forwarding().byMarkedService().getOrDefault(service, List.of());
    }

    /** Those that forward and stand in the service of that id. */
    public List<DeployedAction> forwardingOfServiceId(String id) {
        return forwarding().byServiceId().getOrDefault(id, List.of());
    }

    /** Those that forward and are marked with the same service and stable as this one. */
    public List<DeployedAction> forwardingWithTheStableOf(DeployedAction action) {
        return forwarding().byFallback().getOrDefault(fallback(action), List.of());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DeployedActions actions && all.equals(actions.all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }

    @Override
    public String toString() {
        return all.toString();
    }
}
