package weighbridge.policies.change;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import weighbridge.policies.baseline.DeployedAction;
import weighbridge.policies.baseline.DeployedSplit;
import weighbridge.policies.marks.Marks;

/** What a change may do to the marks of an action. Which stable may be named is another rule's matter. */
final class MarksChange {
    private MarksChange() {}

    /**
     * What is wrong with the new marks of a deployed action, or nothing.
     *
     * @param free the deployed stable and previous
     */
    static Optional<String> problem(Marks next, Optional<DeployedAction> deployed, Set<String> free) {
        Optional<String> previous = next.get(Marks.PREVIOUS);
        if (previous.isPresent() && !free.contains(previous.get())) {
            return Optional.of("the mark " + Marks.PREVIOUS + " names " + previous.get()
                    + ", which the deployed state marks neither as stable nor as previous: leave the mark out");
        }
        return deployed.filter(action -> action.marks().isMarked())
                .filter(MarksChange::candidateHasTraffic)
                .flatMap(action -> altered(action.marks(), next));
    }

    private static Optional<String> altered(Marks now, Marks next) {
        boolean promotes = !now.get(Marks.STABLE).equals(next.get(Marks.STABLE))
                && next.get(Marks.STABLE).isPresent();
        List<String> fixed =
                promotes ? List.of(Marks.SERVICE, Marks.ACTION) : List.of(Marks.SERVICE, Marks.ACTION, Marks.PREVIOUS);
        return fixed.stream()
                .filter(mark -> now.get(mark).isPresent() && !now.get(mark).equals(next.get(mark)))
                .findFirst()
                .or(() -> next.isMarked() ? Optional.empty() : Optional.of(Marks.VERSIONS))
                .map(mark -> "the mark " + mark + " would change from "
                        + now.get(mark).orElse("nothing") + " to "
                        + next.get(mark).orElse("nothing")
                        + " while a candidate has traffic: take the candidate to 0 first, or keep the mark");
    }

    private static boolean candidateHasTraffic(DeployedAction action) {
        Set<String> free = action.marks().stableAndPrevious();
        return action.split() instanceof DeployedSplit.Forwards forwards
                && forwards.shares().versions().stream()
                        .anyMatch(version -> !free.contains(version)
                                && forwards.shares().of(version).isPositive());
    }
}
