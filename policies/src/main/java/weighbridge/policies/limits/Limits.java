package weighbridge.policies.limits;

import java.util.List;
import java.util.Map;

/**
 * The pack's limits, from its policy config.
 *
 * @param maxPoints the largest step of one change, in points
 * @param maxShare the largest share at which a version may start, in per cent
 * @param exceptions the ways round, in force or not
 */
public record Limits(Limit maxPoints, Limit maxShare, List<ExceptionEntry> exceptions) {
    /** Safe without any policy config. */
    public static final Limits DEFAULT = new Limits(new Limit(20, Map.of()), new Limit(10, Map.of()), List.of());

    public Limits {
        exceptions = List.copyOf(exceptions);
    }

    /**
     * A whole number, and those of the actions that have their own.
     *
     * @param byAction keyed by the mark {@code weighbridge:action}
     */
    public record Limit(long value, Map<String, Long> byAction) {
        public Limit {
            byAction = Map.copyOf(byAction);
        }

        public long of(String action) {
            return byAction.getOrDefault(action, value);
        }
    }
}
