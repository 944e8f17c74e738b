package weighbridge.policies.change;

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
        Optional<String> previous = next.previous();
        return previous.isEmpty() || free.contains(previous.get())
                ? Optional.empty()
                : Optional.of(
                        Marks.PREVIOUS + " names " + previous.get()
                                + ", which is deployed neither as stable nor as previous; what may have all traffic at once was one"
                                + " of them before: leave " + Marks.PREVIOUS + " out, and " + previous.get()
                                + " comes back as a new version does, in steps, or at once by an exception (docs/emergencies.md)");
    }

    /**
     * What would change although a candidate has traffic, or nothing. An action that is not alone with its mark must change
     * that, and must not have to wait for a retreat that the shared mark stands in the way of.
     */
    static Optional<String> altered(Marks next, DeployedAction now, Deployment deployment) {
        if (!now.marks().isMarked() || !candidateHasTraffic(now)) {
            return Optional.empty();
        }
        return changed(next, now, deployment)
                .map(mark -> "the mark " + mark + " would change from "
                        + now.marks().get(mark).orElse("nothing") + " to "
                        + next.get(mark).orElse("nothing")
                        + " while a candidate has traffic: take the candidate to 0 first, or keep the mark");
    }

    private static Optional<String> changed(Marks next, DeployedAction now, Deployment deployment) {
        if (differs(Marks.SERVICE, now.marks(), next)) {
            return Optional.of(Marks.SERVICE);
        } else if (differs(Marks.ACTION, now.marks(), next) && deployment.isAloneWithItsMark(now)) {
            return Optional.of(Marks.ACTION);
        } else if (differs(Marks.PREVIOUS, now.marks(), next) && !promotes(now.marks(), next)) {
            return Optional.of(Marks.PREVIOUS);
        }
        return next.isMarked() ? Optional.empty() : Optional.of(Marks.VERSIONS);
    }

    private static boolean differs(String mark, Marks now, Marks next) {
        Optional<String> before = now.get(mark);
        return before.isPresent() && !before.equals(next.get(mark));
    }

    private static boolean promotes(Marks now, Marks next) {
        return next.stable().isPresent() && !now.stable().equals(next.stable());
    }

    private static boolean candidateHasTraffic(DeployedAction action) {
        return action.split() instanceof DeployedSplit.Forwards forwards
                && !forwards.shares()
                        .withTrafficBeside(action.marks().stableAndPrevious())
                        .isEmpty();
    }
}
