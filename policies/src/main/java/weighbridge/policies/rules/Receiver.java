package weighbridge.policies.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import weighbridge.policies.change.Labels;
import weighbridge.policies.inventory.Inventory;
import weighbridge.policies.inventory.Part;
import weighbridge.policies.lattice.ActionInput;
import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.lattice.Target;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/**
 * A version that gets traffic from an action, and the target group behind it.
 *
 * @param version how messages name it
 * @param id the target group's, where it is known
 * @param group empty where the stack has none that could be it
 */
record Receiver(LatticeAction action, String version, Optional<String> id, Optional<Part> group) {
    private static final Value LAMBDA = Values.text("LAMBDA");

    /** Every one of an action's; a weight that nobody can read counts as traffic. */
    static List<Receiver> of(LatticeAction action, Inventory stack) {
        return action.action() instanceof ActionInput.Forward forward ? of(action, forward, stack) : List.of();
    }

    private static List<Receiver> of(LatticeAction action, ActionInput.Forward forward, Inventory stack) {
        List<Target> targets = forward.targets();
        List<String> names = TargetNames.of(targets, action.marks());
        List<Receiver> receivers = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            Target target = targets.get(i);
            if (!target.isAtZero()) {
                receivers.addAll(of(action, target, names.get(i), stack));
            }
        }
        return receivers;
    }

    /** An id that is not known yet is one of the groups with that mark; without marks, one of those that the action is made of. */
    private static List<Receiver> of(LatticeAction action, Target target, String name, Inventory stack) {
        if (!target.identifier().isUnknown()) {
            return List.of(new Receiver(action, name, target.targetGroupId(), stack.targetGroup(target)));
        }
        List<Part> marked = action.marks()
                .service()
                .map(service -> stack.targetGroupsOf(service, name))
                .orElse(List.of());
        List<Part> made = marked.isEmpty() ? madeOf(action, stack) : List.of();
        List<Receiver> receivers = new ArrayList<>();
        marked.forEach(group -> receivers.add(new Receiver(action, name, Optional.empty(), Optional.of(group))));
        made.forEach(group -> receivers.add(new Receiver(action, group.name(), Optional.empty(), Optional.of(group))));
        return receivers.isEmpty()
                ? List.of(new Receiver(action, name, Optional.empty(), Optional.empty()))
                : receivers;
    }

    private static List<Part> madeOf(LatticeAction action, Inventory stack) {
        return stack.targetGroups().stream()
                .filter(group -> action.actionFrom().contains(group.urn()))
                .toList();
    }

    String label() {
        return Labels.of(action);
    }

    /** What stands behind it, the same for each action that sends it requests; of an unknown one nobody can tell that. */
    String behind() {
        return id.isPresent() ? id.get() : group.map(Part::urn).orElseGet(() -> label() + " " + version);
    }

    boolean isMarked() {
        return action.marks().isMarked();
    }

    /** Whether a Lambda function answers; instances, addresses and load balancers have neither versions nor permissions. */
    boolean isLambda() {
        return group.isEmpty() || !(group.get().get("type") instanceof Value.Text type) || type.equals(LAMBDA);
    }
}
