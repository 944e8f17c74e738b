package weighbridge.policies.rules;

import java.util.List;
import weighbridge.policies.change.StackChange;
import weighbridge.policies.change.StackChange.Judged;
import weighbridge.policies.lattice.ActionInput;
import weighbridge.policies.verdict.Finding;
import weighbridge.policies.verdict.Verdict;

/** What to tell who moves weights of an action that has no deployed stable. */
final class Unmarked {
    /** What to add, for a program that is not ours. */
    static final String TAGS = "tag the listener or rule with weighbridge:service, weighbridge:action,"
            + " weighbridge:versions and weighbridge:stable, and each target group with weighbridge:service and"
            + " weighbridge:version, deploy that alone, then move weights";

    private static final String NO_STABLE = "; no version is deployed as stable, so every rise counts";

    private Unmarked() {}

    /**
     * How to go back at once, and how not to need it the next time.
     *
     * @param entry the exception that would permit the change
     */
    static String advice(String entry) {
        return NO_STABLE
                + "; to go back at once all the same, add under \"exceptions\", \"entries\" in the policy config "
                + entry + "; for the next time, " + TAGS;
    }

    /** The same without the entry, for a rule that seldom refuses alone: weight-step shows it. */
    static String briefly(String rule) {
        return NO_STABLE + "; to go back at once all the same, add an exception to " + rule
                + " (docs/limits.md); for the next time, " + TAGS;
    }

    /** Whether an action forwards, and no mark tells what it falls back to. */
    static boolean is(Judged judged) {
        return judged.action().action() instanceof ActionInput.Forward
                && judged.stable().isEmpty()
                && !judged.action().marks().isMarked();
    }

    /** The findings; where there are none, once for the whole stack, which actions a rule that needs a stable cannot judge. */
    static List<Finding> orNotApplicable(List<Finding> findings, StackChange stack) {
        if (!findings.isEmpty()) {
            return findings;
        }
        List<Judged> unmarked = stack.actions().stream().filter(Unmarked::is).toList();
        return !unmarked.isEmpty()
                ? List.of(new Finding(
                        "", new Verdict.NotApplicable(labels(unmarked) + ": no version is marked as stable: " + TAGS)))
                : findings;
    }

    /** {@code listener https and 2 others}. */
    static String labels(List<Judged> actions) {
        int others = actions.size() - 1;
        String first = actions.get(0).label();
        return others == 0 ? first : first + " and " + others + (others == 1 ? " other" : " others");
    }
}
