package weighbridge.policies.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.baseline.DeployedAction;
import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.lattice.RequestMatch;

/** The rules that a listener will have, in the order in which they are tried. */
public final class RuleOrder {
    /** A rule, and what it takes: read once, for it is compared with each of its neighbours. */
    private record Placed(LatticeAction rule, RequestMatch match) {
        long priority() {
            return rule.priority();
        }

        boolean takesAllOf(Placed other) {
            return match.covers(other.match)
                    || (!match.readable()
                            && rule.properties()
                                    .get("match")
                                    .equals(other.rule.properties().get("match")));
        }
    }

    /** Two rules of one listener, the one that is tried first and another. */
    public record Pair(LatticeAction above, LatticeAction below) {}

    private final List<Placed> rules;

    private RuleOrder(List<LatticeAction> rules) {
        this.rules = new ArrayList<>();
        for (LatticeAction rule : rules) {
            this.rules.add(new Placed(rule, rule.match()));
        }
        this.rules.sort(Comparator.comparingLong(Placed::priority));
    }

    /**
     * The order in each listener. Where a new listener cannot be told from another yet, VPC Lattice itself refuses what clashes,
     * and {@code up} tells of the rest.
     *
     * @param rules rules whose place is known
     */
    public static List<RuleOrder> of(List<LatticeAction> rules) {
        Map<String, List<LatticeAction>> byListener = new LinkedHashMap<>();
        for (LatticeAction rule : rules) {
            Optional<String> listener = listener(rule);
            if (listener.isPresent()) {
                byListener
                        .computeIfAbsent(listener.get(), key -> new ArrayList<>())
                        .add(rule);
            }
        }
        return byListener.values().stream().map(RuleOrder::new).toList();
    }

    /** What tells a rule's listener from others: its id, or where that comes from; empty where nothing does yet. */
    private static Optional<String> listener(LatticeAction rule) {
        return rule.listenerId().isPresent() || rule.listenerFrom().isEmpty()
                ? rule.listenerId()
                : Optional.of(String.join(" ", new TreeSet<>(rule.listenerFrom())));
    }

    /** Each rule with a priority that the one before it has, too. */
    public List<Pair> duplicates() {
        List<Pair> found = new ArrayList<>();
        for (int i = 1; i < rules.size(); i++) {
            LatticeAction before = rules.get(i - 1).rule();
            if (before.priority() == rules.get(i).rule().priority()) {
                found.add(new Pair(before, rules.get(i).rule()));
            }
        }
        return found;
    }

    /** Each rule that no request reaches, with the first above it that takes all that it would. */
    public List<Pair> shadows() {
        List<Pair> found = new ArrayList<>();
        for (int i = 1; i < rules.size(); i++) {
            Placed below = rules.get(i);
            for (int j = 0; j < i; j++) {
                Placed above = rules.get(j);
                if (above.priority() < below.priority() && above.takesAllOf(below)) {
                    found.add(new Pair(above.rule(), below.rule()));
                    break;
                }
            }
        }
        return found;
    }

    /** Whether the one took all of the other's requests before this change, too. */
    public static boolean isDeployed(Pair pair, Baseline.Deployed deployed) {
        Deployment deployment = new Deployment(deployed);
        Optional<DeployedAction> above = deployment.same(pair.above());
        return deployment
                .same(pair.below())
                .filter(below -> above.isPresent() && isAbove(above.get().resource(), below.resource()))
                .isPresent();
    }

    private static boolean isAbove(LatticeAction above, LatticeAction below) {
        return above.listenerId().equals(below.listenerId())
                && above.priority() < below.priority()
                && above.takesAllOf(below);
    }
}
