package weighbridge.policies.rules;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.change.Destination;
import weighbridge.policies.change.StackChange;
import weighbridge.policies.change.StackChange.Judged;
import weighbridge.policies.change.TargetChange;
import weighbridge.policies.inventory.Part;
import weighbridge.policies.lattice.ActionInput;
import weighbridge.policies.lattice.Identifiers;
import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.limits.ExceptionEntry;
import weighbridge.policies.limits.Limits;
import weighbridge.policies.limits.LimitsReader;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;
import weighbridge.policies.verdict.Finding;
import weighbridge.policies.verdict.Verdict;

/** {@code drain-first}: a version is removed once nothing sends it requests, not in the change that stops it. */
public final class DrainFirst extends StackRule {
    private final Permissions permissions;

    public DrainFirst(ChangeFinder finder, Supplier<Baseline> baseline, Supplier<Limits> limits, InstantSource clock) {
        super(finder, baseline);
        this.permissions = new Permissions(limits, clock);
    }

    @Override
    public String id() {
        return LimitsReader.DRAIN_FIRST;
    }

    @Override
    public String description() {
        return "Refuses to remove a version that the new splits use, or that had traffic in a change that is no retreat.";
    }

    @Override
    public Value configProperties() {
        return Values.fields();
    }

    @Override
    List<Finding> judge(StackChange stack) {
        TargetChange changes = new TargetChange(stack.now(), stack.next());
        Map<String, Finding> findings = new LinkedHashMap<>();
        Map<String, Optional<String>> removed = new HashMap<>();
        for (Destination destination : stack.deployedDestinations()) {
            if (destination.targetGroup().isEmpty()) {
                continue;
            }
            Part group = destination.targetGroup().get();
            if (!removed.containsKey(group.urn())) {
                removed.put(group.urn(), removed(group, changes, stack));
            }
            Optional<String> what = removed.get(group.urn());
            if (what.isPresent()) {
                verdict(destination, what.get(), stack)
                        .ifPresent(verdict -> findings.putIfAbsent(
                                destination.label() + " " + destination.version(), new Finding("", verdict)));
            }
        }
        return List.copyOf(findings.values());
    }

    /** What goes: the target group, or all that is registered in it. */
    private static Optional<String> removed(Part group, TargetChange changes, StackChange stack) {
        Optional<Part> then = changes.successor(group);
        if (then.isEmpty()) {
            return Optional.of("its target group");
        }
        boolean had = !stack.now().targetsOf(group).isEmpty();
        return had && stack.next().targetsOf(then.get()).isEmpty() ? Optional.of("its target") : Optional.empty();
    }

    private Optional<Verdict> verdict(Destination destination, String what, StackChange stack) {
        Optional<Judged> successor = stack.successor(destination.action());
        if (successor.isEmpty()) {
            return Optional.empty();
        }
        Judged next = successor.get();
        if (isUsed(destination, next.action())) {
            return Optional.of(
                    refuse(
                            destination,
                            next.label() + ": " + destination.version() + " would lose " + what + ", and "
                                    + next.label()
                                    + " still sends it requests: take it out of the split first, and remove it in a change after that"));
        }
        return stack.isRetreat(destination.action())
                ? Optional.empty()
                : Optional.of(refuse(
                        destination,
                        next.label() + ": " + destination.version() + " would lose " + what + ", and has "
                                + destination.share() + " of " + destination.label()
                                + " until this change; a version is removed once it has none: take it to 0, deploy that, and"
                                + " remove it in the change after that"));
    }

    /** Whether the new action names the target group that goes. */
    private static boolean isUsed(Destination destination, LatticeAction next) {
        Optional<String> id = destination.targetGroup().flatMap(group -> Identifiers.id(group.id()));
        return next.action() instanceof ActionInput.Forward forward
                && forward.targets().stream()
                        .filter(target -> !target.isAtZero())
                        .anyMatch(target ->
                                id.isPresent() && target.targetGroupId().equals(id));
    }

    private Verdict refuse(Destination destination, String message) {
        Optional<ExceptionEntry> permission =
                permissions.of(id(), destination.label(), destination.version(), destination.fraction());
        return permission
                .<Verdict>map(entry -> new Verdict.Compliant(List.of(ChangeRule.inUse(destination.label(), entry))))
                .orElseGet(() -> new Verdict.Violation(message));
    }
}
