package weighbridge.policies.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far a change advances: the versions other than stable and previous that rise, over the baseline.
 *
 * @param rises in the order of the new split; empty for a retreat and for no change
 */
public record Step(List<Rise> rises) {
    public Step {
        rises = List.copyOf(rises);
    }

    /**
     * One version's rise.
     *
     * @param from share in the baseline, per cent
     * @param to share in the new split, per cent
     */
    public record Rise(String version, Fraction from, Fraction to) {
        /** In points: per cent of the action's requests. */
        public Fraction points() {
            return to.minus(from);
        }

        /** Whether the version had no traffic in this action before. */
        public boolean isExposure() {
            return !from.isPositive();
        }
    }

    /**
     * The step from one split to another.
     *
     * @param free the versions whose rise is no advance: stable and previous of the deployed state
     */
    public static Step between(Shares baseline, Shares next, Set<String> free) {
        List<Rise> rises = new ArrayList<>();
        for (Map.Entry<String, Fraction> share : next.byVersion().entrySet()) {
            String version = share.getKey();
            Fraction before = baseline.of(version);
            if (share.getValue().compareTo(before) > 0 && !free.contains(version)) {
                rises.add(new Rise(version, before, share.getValue()));
            }
        }
        return new Step(rises);
    }

    /** The sum of the rises, in points: two candidates at +20 are a step of 40. */
    public Fraction points() {
        Fraction points = Fraction.ZERO;
        for (Rise rise : rises) {
            points = points.plus(rise.points());
        }
        return points;
    }

    /** The step without the versions that an exception covers. */
    public Step without(Set<String> versions) {
        return new Step(rises.stream()
                .filter(rise -> !versions.contains(rise.version()))
                .toList());
    }

    public boolean isAdvance() {
        return !rises.isEmpty();
    }
}
