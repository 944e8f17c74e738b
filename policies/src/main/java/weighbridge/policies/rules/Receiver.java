package weighbridge.policies.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import weighbridge.policies.change.Labels;
import weighbridge.policies.inventory.Inventory;
import weighbridge.policies.inventory.Part;
import weighbridge.policies.lattice.ActionInput;
import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.lattice.Target;
import weighbridge.policies.marks.Marks;
import weighbridge.policies.value.Values;

/**
 * A version that gets traffic from an action, and the target group behind it.
 *
 * @param version how messages name it
 * @param id the target group's, where it is known
 * @param group empty where the stack has none that could be it
 */
record Receiver(LatticeAction action, String version, Optional<String> id, Optional<Part> group) {
    private static final String LAMBDA = "LAMBDA";

    /** Every one of an action's; a weight that nobody can read counts as traffic. */
    static List<Receiver> of(LatticeAction action, Inventory stack) {
        return action.action() instanceof ActionInput.Forward forward ? of(action, forward, stack) : List.of();
    }

    private static List<Receiver> of(LatticeAction action, ActionInput.Forward forward, Inventory stack) {
        List<Target> targets = forward.targets();
        List<String> names = TargetNames.of(targets, new Marks(action.tags()));
        return IntStream.range(0, targets.size())
                .filter(i ->
                        forward.weight(targets.get(i)).map(weight -> weight > 0).orElse(true))
                .boxed()
                .flatMap(i -> of(action, targets.get(i), names.get(i), stack))
                .toList();
    }

    /** An id that is not known yet is one of the groups with that mark; without marks, one of those that the action is made of. */
    private static Stream<Receiver> of(LatticeAction action, Target target, String name, Inventory stack) {
        if (!target.identifier().isUnknown()) {
            return Stream.of(new Receiver(
                    action, name, target.targetGroupId(), target.targetGroupId().flatMap(stack::targetGroup)));
        }
        List<Part> marked = new Marks(action.tags())
                .get(Marks.SERVICE)
                .map(service -> stack.targetGroupsOf(service, name))
                .orElse(List.of());
        if (!marked.isEmpty()) {
            return marked.stream().map(group -> new Receiver(action, name, Optional.empty(), Optional.of(group)));
        }
        List<Part> made = madeOf(action, stack);
        return made.isEmpty()
                ? Stream.of(new Receiver(action, name, Optional.empty(), Optional.empty()))
                : made.stream().map(group -> new Receiver(action, group.name(), Optional.empty(), Optional.of(group)));
    }

    private static List<Part> madeOf(LatticeAction action, Inventory stack) {
        List<String> from = stack.byUrn(action.urn())
                .map(part -> part.from(action.isListener() ? "defaultAction" : "action"))
                .orElse(List.of());
        return stack.targetGroups().stream()
                .filter(group -> from.contains(group.urn()))
                .toList();
    }

    String label() {
        return Labels.of(action);
    }

    /** What stands behind it, the same for each action that sends it requests; of an unknown one nobody can tell that. */
    String behind() {
        return id.or(() -> group.map(Part::urn)).orElseGet(() -> label() + " " + version);
    }

    boolean isMarked() {
        return new Marks(action.tags()).isMarked();
    }

    /** Whether a Lambda function answers; instances, addresses and load balancers have neither versions nor permissions. */
    boolean isLambda() {
        return group.map(part -> part.get("type"))
                .flatMap(Values::asText)
                .map(LAMBDA::equals)
                .orElse(true);
    }
}
