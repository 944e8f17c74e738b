package weighbridge.policies.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.change.Labels;
import weighbridge.policies.change.StackChange;
import weighbridge.policies.change.StackChange.Judged;
import weighbridge.policies.inventory.FunctionVersion;
import weighbridge.policies.inventory.Part;
import weighbridge.policies.inventory.Registration;
import weighbridge.policies.lattice.ActionInput;
import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.pack.Severity;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;
import weighbridge.policies.verdict.Finding;
import weighbridge.policies.verdict.Verdict;

/** A rule about the function behind each version that has traffic, whatever is changing. */
abstract class ReceiverRule extends StackRule {
    ReceiverRule(ChangeFinder finder, Supplier<Baseline> baseline) {
        super(finder, baseline);
    }

    @Override
    public final Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public final Value configProperties() {
        return Values.fields();
    }

    @Override
    final List<Finding> judge(StackChange stack) {
        Set<Finding> findings = new LinkedHashSet<>();
        Set<String> said = new HashSet<>();
        Set<String> sound = new HashSet<>();
        for (Judged judged : stack.actions()) {
            LatticeAction action = judged.action();
            if (action.action() instanceof ActionInput.Pending pending) {
                findings.add(new Finding(action.urn(), new Verdict.Undecided(Labels.of(action), pending.property())));
            }
            for (Receiver receiver : Receiver.of(action, stack.next())) {
                for (Verdict verdict : worthSaying(receiver, stack, sound, said)) {
                    findings.add(new Finding(action.urn(), verdict));
                }
            }
        }
        return List.copyOf(findings);
    }

    /**
     * What a reader should know of what a receiver's target group holds.
     *
     * @param sound target groups of which there is nothing to say, whichever action sends them requests
     * @param said target groups of which nothing more is said than what refuses: a warning is of a group, not of an action
     */
    private List<Verdict> worthSaying(Receiver receiver, StackChange stack, Set<String> sound, Set<String> said) {
        Optional<String> group = receiver.group().map(Part::urn);
        if (!receiver.isLambda() || (group.isPresent() && sound.contains(group.get()))) {
            return List.of();
        }
        List<Verdict> verdicts = judge(receiver, stack).stream()
                .filter(verdict -> !verdict.isPlain())
                .toList();
        if (verdicts.isEmpty()) {
            group.ifPresent(sound::add);
        }
        boolean first = said.add(receiver.behind());
        return verdicts.stream()
                .filter(verdict -> first || !(verdict instanceof Verdict.Compliant))
                .toList();
    }

    private List<Verdict> judge(Receiver receiver, StackChange stack) {
        if (receiver.group().isEmpty()) {
            return List.of(new Verdict.Compliant(List.of(start(receiver)
                    + " has a target group that is not in this stack, so nobody can tell which code answers")));
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (Registration registration :
                stack.next().registrationsOf(receiver.group().get())) {
            verdicts.add(judge(receiver, registration, stack));
        }
        return verdicts.isEmpty() ? List.of(nothingRegistered(receiver, stack)) : verdicts;
    }

    private Verdict nothingRegistered(Receiver receiver, StackChange stack) {
        if (stack.next().registersInUnknown()) {
            return new Verdict.Undecided(receiver.label(), "what is registered in " + group(receiver));
        }
        return heldTo(
                receiver,
                start(receiver) + " has target group " + group(receiver)
                        + ", in which this stack registers nothing; a version with traffic is a registered function: add its"
                        + " attachment to the stack");
    }

    private Verdict judge(Receiver receiver, Registration registration, StackChange stack) {
        Optional<String> arn = Values.asText(registration.target());
        if (arn.isEmpty()) {
            return unknown(receiver, registration, stack);
        }
        Optional<FunctionVersion> function = FunctionVersion.of(arn.get());
        return function.isPresent()
                ? judge(receiver, function.get(), registration, stack)
                : new Verdict.Violation(
                        start(receiver) + " goes to \"" + arn.get() + "\", which is no function's ARN: register one");
    }

    abstract Verdict judge(Receiver receiver, FunctionVersion function, Registration registration, StackChange stack);

    /** Of a function that is not made yet. */
    abstract Verdict unknown(Receiver receiver, Registration registration, StackChange stack);

    /** A violation for marked actions; elsewhere console or CLI may have done what the stack does not show. */
    static Verdict heldTo(Receiver receiver, String message) {
        return receiver.isMarked() ? new Verdict.Violation(message) : new Verdict.Compliant(List.of(message));
    }

    static String start(Receiver receiver) {
        return receiver.label() + ": " + receiver.version();
    }

    static String group(Receiver receiver) {
        return receiver.group().orElseThrow().name();
    }

    static Verdict undecided(Receiver receiver) {
        return new Verdict.Undecided(
                receiver.label(), "the function in target group " + group(receiver) + " of " + receiver.version());
    }
}
