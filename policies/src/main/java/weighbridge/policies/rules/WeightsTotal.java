package weighbridge.policies.rules;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import weighbridge.policies.change.Labels;
import weighbridge.policies.lattice.ActionInput;
import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.lattice.Target;
import weighbridge.policies.pack.Severity;
import weighbridge.policies.verdict.Verdict;

/** {@code weights-total}: the weights of an action total 100, so that a weight is also a share. */
public final class WeightsTotal extends ActionRule {
    private static final long TOTAL = 100;

    @Override
    public String id() {
        return "weights-total";
    }

    @Override
    public String description() {
        return "Refuses an action whose weights do not total 100.";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    Verdict judge(LatticeAction action) {
        if (action.action() instanceof ActionInput.Pending pending) {
            return new Verdict.Undecided(Labels.of(action), pending.property());
        } else if (!(action.action() instanceof ActionInput.Forward forward)) {
            return new Verdict.NotApplicable(Labels.of(action) + " forwards to no target group that can be read");
        } else {
            return judge(action, forward);
        }
    }

    private static Verdict judge(LatticeAction action, ActionInput.Forward forward) {
        Optional<String> unknown = forward.firstUnknownWeight();
        if (unknown.isPresent()) {
            return new Verdict.Undecided(Labels.of(action), unknown.get());
        }
        List<Target> targets = forward.targets();
        long total = 0;
        for (Target target : targets) {
            Optional<Long> weight = forward.weight(target);
            if (weight.isEmpty()) {
                return new Verdict.NotApplicable(Labels.of(action) + " has a weight that weight-range refuses");
            }
            total += weight.get();
        }
        return total == TOTAL ? Verdict.Compliant.PLAIN : new Verdict.Violation(message(action, targets, total));
    }

    private static String message(LatticeAction action, List<Target> targets, long total) {
        List<String> names = TargetNames.of(targets, action.marks());
        String weights = IntStream.range(0, targets.size())
                .mapToObj(i -> names.get(i) + " " + targets.get(i).weight().shown())
                .collect(joining(", "));
        return Labels.of(action) + ": weights total " + total + " (" + weights + "); they must total 100: "
                + (total < TOTAL ? "add " + (TOTAL - total) : "take away " + (total - TOTAL));
    }
}
