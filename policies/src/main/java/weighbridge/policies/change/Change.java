package weighbridge.policies.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import weighbridge.policies.baseline.DeployedAction;
import weighbridge.policies.split.Shares;
import weighbridge.policies.split.Step;

/**
 * A change of one action's split.
 *
 * @param label how messages name the action: its mark, else its resource
 * @param action the deployed mark if there is one, else the label; limits and exceptions go by it
 * @param next the new shares, by version identity
 * @param from the splits that serve its requests until now; empty for a first deployment
 * @param free stable and previous of the action
 * @param names how messages name each version identity
 * @param marksAdded whether this change puts marks on an action that is deployed without
 * @param marked whether a stable can be known; without, every rise is an advance
 * @param steps the step over each split that serves the requests now
 */
public record Change(
        String label,
        String action,
        Shares next,
        List<Served> from,
        Set<String> free,
        Map<String, String> names,
        boolean marksAdded,
        boolean marked,
        List<Measured> steps) {
    /**
     * A split that serves some of the requests until now.
     *
     * @param by the action that holds it, where it is another one; empty for the action itself
     * @param free stable and previous for these requests: the versions whose rise is no advance
     * @param since when Pulumi last wrote the action that holds it; empty where the state does not say, and the epoch where
     *     nobody serves the requests yet
     * @param action the deployed action that holds it; empty where nobody serves the requests yet
     */
    public record Served(
            String by, Shares shares, Set<String> free, Optional<Instant> since, Optional<DeployedAction> action) {
        public Served {
            free = Set.copyOf(free);
        }

        private Measured measured(Shares next) {
            return new Measured(by, Step.between(shares, next, free), since);
        }
    }

    /** A step, whose requests it is measured on, and since when their split stands. */
    public record Measured(String by, Step step, Optional<Instant> since) {}

    public Change {
        from = List.copyOf(from);
        free = Set.copyOf(free);
        names = Map.copyOf(names);
        steps = List.copyOf(steps);
    }

    /** A change whose steps follow from the splits before and after. */
    Change(
            String label,
            String action,
            Shares next,
            List<Served> from,
            Set<String> free,
            Map<String, String> names,
            boolean marksAdded,
            boolean marked) {
        this(label, action, next, from, free, names, marksAdded, marked, steps(from, next));
    }

    private static List<Measured> steps(List<Served> from, Shares next) {
        List<Measured> steps = new ArrayList<>(from.size());
        for (Served served : from) {
            steps.add(served.measured(next));
        }
        return steps;
    }

    public boolean isFirstDeployment() {
        return from.isEmpty();
    }

    /** Whether a version other than stable and previous rises, for some of the requests. */
    public boolean isAdvance() {
        for (Measured measured : steps) {
            if (measured.step().isAdvance()) {
                return true;
            }
        }
        return false;
    }

    /** Whether shares move, and none rises but stable's and previous's. Nothing but four rules may refuse that. */
    public boolean isRetreat() {
        return !isFirstDeployment() && !isAdvance() && moves();
    }

    private boolean moves() {
        for (Served served : from) {
            if (!served.shares().sameAs(next)) {
                return true;
            }
        }
        return false;
    }

    /** The new shares by the versions' names, as people write them. */
    Shares nextByName() {
        return next.renamed(names);
    }

    /** Whether a version bears the name of stable or previous, but is not known to be the one that is deployed as that. */
    public boolean isFreeByNameAlone(String version) {
        return !free.contains(version) && free.contains(name(version));
    }

    public String name(String version) {
        return names.getOrDefault(version, version);
    }
}
