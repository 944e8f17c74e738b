package weighbridge.policies.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import weighbridge.policies.baseline.DeployedAction;
import weighbridge.policies.baseline.DeployedSplit;
import weighbridge.policies.marks.Marks;

/** What a change may do to the marks of an action. Which stable may be named is another rule's matter. */
final class MarksChange {
    private MarksChange() {}

    /** @param free the deployed stable and previous */
    static Optional<String> wrongPrevious(Marks next, Set<String> free) {
        return next.get(Marks.PREVIOUS)
                .filter(previous -> !free.contains(previous))
                .map(
                        previous -> Marks.PREVIOUS + " names " + previous
                                + ", which is deployed neither as stable nor as previous; what may have all traffic at once was one"
                                + " of them before: leave " + Marks.PREVIOUS + " out, and " + previous
                                + " comes back as a new version does, in steps, or at once by an exception (docs/emergencies.md)");
    }

    /**
     * What would change although a candidate has traffic, or nothing.
     *
     * @param isAlone whether no other deployed action bears the same mark; one that is not alone must change it, and must not
     *     have to wait for a retreat that the shared mark stands in the way of
     */
    static Optional<String> altered(Marks next, DeployedAction now, boolean isAlone) {
        if (!now.marks().isMarked() || !candidateHasTraffic(now)) {
            return Optional.empty();
        }
        return fixed(now.marks(), next, isAlone).stream()
                .filter(mark -> now.marks().get(mark).isPresent()
                        && !now.marks().get(mark).equals(next.get(mark)))
                .findFirst()
                .or(() -> next.isMarked() ? Optional.empty() : Optional.of(Marks.VERSIONS))
                .map(mark -> "the mark " + mark + " would change from "
                        + now.marks().get(mark).orElse("nothing") + " to "
                        + next.get(mark).orElse("nothing")
                        + " while a candidate has traffic: take the candidate to 0 first, or keep the mark");
    }

    private static List<String> fixed(Marks now, Marks next, boolean isAlone) {
        List<String> fixed = new ArrayList<>(List.of(Marks.SERVICE));
        if (isAlone) {
            fixed.add(Marks.ACTION);
        }
        boolean promotes =
                next.get(Marks.STABLE).isPresent() && !now.get(Marks.STABLE).equals(next.get(Marks.STABLE));
        if (!promotes) {
            fixed.add(Marks.PREVIOUS);
        }
        return fixed;
    }

    private static boolean candidateHasTraffic(DeployedAction action) {
        Set<String> free = action.marks().stableAndPrevious();
        return action.split() instanceof DeployedSplit.Forwards forwards
                && forwards.shares().versions().stream()
                        .anyMatch(version -> !free.contains(version)
                                && forwards.shares().of(version).isPositive());
    }
}
