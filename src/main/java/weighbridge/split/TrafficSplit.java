package weighbridge.split;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How one action divides its requests: versions and weights that total exactly 100.
 *
 * <p>The targets stand in the order of their versions' names, whatever order they were given in. VPC Lattice keeps them in
 * a list, so another order of the same weights would show as a change.
 */
public record TrafficSplit(List<WeightedTarget> targets) {
    /** What the weights of a split must add up to, in per cent. */
    public static final int TOTAL = 100;

    public TrafficSplit {
        targets = targets.stream()
                .sorted(Comparator.comparing(WeightedTarget::version))
                .toList();
        requireUniqueVersions(targets);
        requireTotal(targets);
    }

    /** The split of a mapping from version to whole per cent, as stack config writes it. */
    public static TrafficSplit of(Map<String, Integer> weights) {
        return new TrafficSplit(weights.entrySet().stream()
                .map(entry -> new WeightedTarget(entry.getKey(), new Weight(entry.getValue())))
                .toList());
    }

    /** The targets that get requests. VPC Lattice is told of these alone: an absent version has a weight of 0. */
    public List<WeightedTarget> withTraffic() {
        return targets.stream().filter(target -> !target.weight().isZero()).toList();
    }

    private static void requireUniqueVersions(List<WeightedTarget> targets) {
        Set<String> seen = new HashSet<>();
        for (WeightedTarget target : targets) {
            if (!seen.add(target.version())) {
                throw new IllegalArgumentException("version " + target.version() + " stands twice in one split");
            }
        }
    }

    private static void requireTotal(List<WeightedTarget> targets) {
        int total =
                targets.stream().mapToInt(target -> target.weight().percent()).sum();
        if (total != TOTAL) {
            throw new IllegalArgumentException("weights total " + total + ", not " + TOTAL + ": "
                    + targets.stream()
                            .map(target ->
                                    target.version() + " " + target.weight().percent())
                            .collect(joining(", ")));
        }
    }
}
