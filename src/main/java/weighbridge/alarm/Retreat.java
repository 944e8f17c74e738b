package weighbridge.alarm;

import java.util.List;
import java.util.Optional;
import weighbridge.config.Action;
import weighbridge.config.ListenerConfig;

/**
 * Where a version's requests go when it is taken out of traffic.
 *
 * @param to the versions that take them over, in the order of their names: one where all actions agree; none where nothing is left to fall back to
 */
record Retreat(List<String> to) {
    /** From stable to the one before it, from any other version to stable; of the actions that know the version, else of all. */
    static Retreat of(String version, List<ListenerConfig> listeners) {
        List<Action.Forward> all =
                listeners.stream().flatMap(ListenerConfig::forwards).toList();
        List<Action.Forward> its = all.stream()
                .filter(forward -> forward.inUse().anyMatch(version::equals))
                .toList();
        return new Retreat((its.isEmpty() ? all : its)
                .stream()
                        .flatMap(forward -> fallback(forward, version).stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /**
     * What to do, in two sentences. It names no split to write: a version may have traffic in one rule alone, whose stable is other code
     * than that of all other requests.
     *
     * @param stack the name of the stack
     */
    String instruction(String stack) {
        if (to.isEmpty()) {
            return "No version is kept to fall back to: deploy a mended one as a new version (docs/alarms.md).";
        }
        String heir =
                to.size() == 1 ? to.get(0) : "the stable version of each action (" + String.join(" or ", to) + ")";
        return "To take it out of traffic, give its weight to %s wherever Pulumi.%s.yaml gives it one: in weighbridge:traffic, and in traffic of listeners and rules. Then run ./weighbridge up -s %s (docs/alarms.md)."
                .formatted(heir, stack, stack);
    }

    private static Optional<String> fallback(Action.Forward forward, String version) {
        return forward.stable().equals(version) ? forward.previous() : Optional.of(forward.stable());
    }
}
