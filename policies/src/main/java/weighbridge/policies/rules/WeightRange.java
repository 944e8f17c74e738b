package weighbridge.policies.rules;

import java.util.List;
import java.util.Optional;
import weighbridge.policies.change.Labels;
import weighbridge.policies.lattice.ActionInput;
import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.lattice.Target;
import weighbridge.policies.marks.Marks;
import weighbridge.policies.pack.Severity;
import weighbridge.policies.value.Value;
import weighbridge.policies.verdict.Verdict;

/**
 * {@code weight-range}: each weight is a whole number from 0 to 100, and an action is written so that it can be read.
 *
 * <p>VPC Lattice takes weights of 0 to 999 and at most 10 target groups an action. Source: the VPC Lattice API reference,
 * {@code WeightedTargetGroup} and {@code ForwardAction}.
 */
public final class WeightRange extends ActionRule {
    private static final int MOST_VERSIONS = 10;

    @Override
    public String id() {
        return "weight-range";
    }

    @Override
    public String description() {
        return "Refuses weights that are not whole or outside 0 to 100, more than 10 versions, and more than one forward.";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    Verdict judge(LatticeAction action) {
        String label = Labels.of(action);
        if (action.action() instanceof ActionInput.Malformed malformed) {
            return new Verdict.Violation(label + ": " + malformed.problem());
        } else if (action.action() instanceof ActionInput.Pending pending) {
            return new Verdict.Undecided(label, pending.property());
        } else if (!(action.action() instanceof ActionInput.Forward forward)) {
            return new Verdict.NotApplicable(label + " sends nothing to a version");
        } else {
            return judge(label, forward, action.marks());
        }
    }

    private static Verdict judge(String label, ActionInput.Forward forward, Marks marks) {
        List<Target> targets = forward.targets();
        if (targets.size() > MOST_VERSIONS) {
            return new Verdict.Violation(
                    label + ": " + targets.size() + " versions; an action takes at most 10: leave out those at 0");
        }
        List<String> names = TargetNames.of(targets, marks);
        for (int i = 0; i < targets.size(); i++) {
            Optional<String> problem = problem(forward, targets.get(i));
            if (problem.isPresent()) {
                return new Verdict.Violation(label + ": the weight of " + names.get(i) + " is " + problem.get());
            }
        }
        Optional<String> unknown = forward.firstUnknownWeight();
        return unknown.isPresent() ? new Verdict.Undecided(label, unknown.get()) : Verdict.Compliant.PLAIN;
    }

    private static Optional<String> problem(ActionInput.Forward forward, Target target) {
        Value weight = target.weight();
        if (weight.isUnknown() || (weight.isAbsent() && forward.weight(target).isPresent())) {
            return Optional.empty();
        } else if (weight.isAbsent()) {
            return Optional.of("missing; VPC Lattice would choose one: write it");
        } else if (!(weight instanceof Value.Numeric number)) {
            return Optional.of(weight.shown() + ", not a number: write a whole number from 0 to 100");
        } else {
            boolean whole = number.value() == Math.rint(number.value());
            boolean within = number.value() >= 0 && number.value() <= 100;
            return whole && within
                    ? Optional.empty()
                    : Optional.of(weight.shown() + "; a weight is a whole number from 0 to 100: "
                            + (whole ? "set it within the range" : "round it, so that all total 100"));
        }
    }
}
