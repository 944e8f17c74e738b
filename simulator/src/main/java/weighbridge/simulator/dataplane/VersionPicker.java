package weighbridge.simulator.dataplane;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import weighbridge.simulator.dataplane.Action.WeightedTargetGroup;

/**
 * Draws a target group by weight: share = weight / total of the action's weights.
 *
 * <p>Every action has a generator of its own, so that what one action draws does not depend on requests to another. A
 * changed weight does not start it anew.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc-lattice/latest/ug/listener-rules.html">Listener rules: forward actions</a>
 */
final class VersionPicker {
    private final long seed;
    private final Map<String, SplittableRandom> generators = new ConcurrentHashMap<>();

    VersionPicker(long seed) {
        this.seed = seed;
    }

    /** Empty if no target group has a weight above 0. */
    Optional<WeightedTargetGroup> pick(String actionKey, List<WeightedTargetGroup> targetGroups) {
        int total = targetGroups.stream().mapToInt(WeightedTargetGroup::weight).sum();
        if (total == 0) {
            return Optional.empty();
        }
        int left = draw(actionKey, total);
        for (WeightedTargetGroup group : targetGroups) {
            left -= group.weight();
            if (left < 0) {
                return Optional.of(group);
            }
        }
        throw new AssertionError("drew beyond the total of " + targetGroups);
    }

    private int draw(String actionKey, int bound) {
        SplittableRandom random = generators.computeIfAbsent(actionKey, this::generator);
        synchronized (random) { // a SplittableRandom is not safe for use by several threads
            return random.nextInt(bound);
        }
    }

    private SplittableRandom generator(String actionKey) {
        // String.hashCode is specified, so the draws are the same on every JVM; the multiplier spreads near keys.
        return new SplittableRandom(seed ^ (actionKey.hashCode() * 0x9E3779B97F4A7C15L));
    }
}
