package weighbridge.policies.lattice;

import java.util.List;
import java.util.Optional;

/**
 * Which requests a rule takes: those that meet every condition.
 *
 * @param readable false for a match that is unknown or malformed: it may take any request, and surely takes none
 */
public record RequestMatch(boolean readable, Optional<String> method, List<Condition> conditions) {
    static final RequestMatch UNREADABLE = new RequestMatch(false, Optional.empty(), List.of());

    /** Every request: what a listener's default action takes. */
    public static final RequestMatch EVERYTHING = new RequestMatch(true, Optional.empty(), List.of());

    public RequestMatch {
        conditions = List.copyOf(conditions);
    }

    /** Whether this surely takes every request that the other takes. */
    public boolean covers(RequestMatch other) {
        if (isEverything()) {
            return true;
        }
        return readable
                && other.readable
                && (method.isEmpty() || method.equals(other.method))
                && coversConditions(other);
    }

    private boolean isEverything() {
        return readable && method.isEmpty() && conditions.isEmpty();
    }

    // Loops: each rule of a listener is held against each other one.
    private boolean coversConditions(RequestMatch other) {
        for (int i = 0; i < conditions.size(); i++) {
            if (!conditions.get(i).coversOneOf(other.conditions)) {
                return false;
            }
        }
        return true;
    }

    /** Whether some request may meet both. */
    public boolean mayOverlap(RequestMatch other) {
        if (!readable || !other.readable) {
            return true;
        }
        boolean methodsDiffer = method.isPresent() && other.method.isPresent() && !method.equals(other.method);
        return !methodsDiffer
                && conditions.stream()
                        .noneMatch(mine -> other.conditions.stream().anyMatch(mine::excludes));
    }
}
