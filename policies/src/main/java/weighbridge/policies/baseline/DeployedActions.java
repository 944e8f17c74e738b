package weighbridge.policies.baseline;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import weighbridge.policies.marks.Marks;

/** The deployed listeners and rules, found by what others know of them. A stack may have thousands, and each is looked for. */
public final class DeployedActions {
    public static final DeployedActions NONE = new DeployedActions(List.of());

    /** What the actions share that may be set against one another: their service, and the version that they fall back to. */
    private record Fallback(Optional<String> service, Optional<String> stable) {
        static Fallback of(DeployedAction action) {
            return new Fallback(
                    action.marks().get(Marks.SERVICE), action.marks().get(Marks.STABLE));
        }
    }

    private final List<DeployedAction> all;
    private final Map<String, DeployedAction> byUrn = new HashMap<>();
    private final Map<String, DeployedAction> listeners = new HashMap<>();
    private final Map<String, List<DeployedAction>> byMark;
    private final Map<String, List<DeployedAction>> byListener;
    private final Map<String, List<DeployedAction>> forwardingByMarkedService;
    private final Map<String, List<DeployedAction>> forwardingByServiceId;
    private final Map<Fallback, List<DeployedAction>> forwardingByFallback;

    public DeployedActions(List<DeployedAction> actions) {
        all = List.copyOf(actions);
        all.forEach(action -> byUrn.putIfAbsent(action.resource().urn(), action));
        all.stream()
                .filter(action -> action.resource().isListener())
                .forEach(action -> action.resource().listenerId().ifPresent(id -> listeners.putIfAbsent(id, action)));
        byMark = by(action -> action.marks().get(Marks.ACTION), all);
        byListener = by(action -> action.resource().listenerId(), inOrder(all));
        List<DeployedAction> forwarding =
                all.stream().filter(DeployedAction::forwards).toList();
        forwardingByMarkedService = by(action -> action.marks().get(Marks.SERVICE), forwarding);
        forwardingByServiceId = by(action -> action.resource().serviceId(), forwarding);
        forwardingByFallback = forwarding.stream().collect(groupingBy(Fallback::of));
    }

    private static List<DeployedAction> inOrder(List<DeployedAction> actions) {
        return actions.stream()
                .sorted(Comparator.comparingLong(action -> action.resource().priority()))
                .toList();
    }

    private static Map<String, List<DeployedAction>> by(
            Function<DeployedAction, Optional<String>> property, List<DeployedAction> actions) {
        return actions.stream()
                .filter(action -> property.apply(action).isPresent())
                .collect(groupingBy(action -> property.apply(action).orElseThrow()));
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
        return forwardingByMarkedService.getOrDefault(service, List.of());
    }

    /** Those that forward and stand in the service of that id. */
    public List<DeployedAction> forwardingOfServiceId(String id) {
        return forwardingByServiceId.getOrDefault(id, List.of());
    }

    /** Those that forward and are marked with the same service and stable as this one. */
    public List<DeployedAction> forwardingWithTheStableOf(DeployedAction action) {
        return forwardingByFallback.getOrDefault(Fallback.of(action), List.of());
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
