package weighbridge.policies.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import weighbridge.policies.inventory.Inventory;
import weighbridge.policies.inventory.Part;
import weighbridge.policies.lattice.ActionInput;
import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.lattice.Target;
import weighbridge.policies.marks.Marks;
import weighbridge.policies.split.Fraction;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/**
 * A version that has traffic of an action, or may have: its weight is not known to be 0.
 *
 * @param version how messages name it: the mark's name at its place, else its target group's mark, else its id
 * @param weight as it was written
 * @param targetGroup the stack's own target group behind it; empty where it is another stack's, or cannot be told yet
 */
public record Destination(LatticeAction action, String version, Value weight, Optional<Part> targetGroup) {
    static List<Destination> of(LatticeAction action, Inventory inventory) {
        if (!(action.action() instanceof ActionInput.Forward forward)) {
            return List.of();
        }
        List<String> names = action.marks().versions();
        List<Destination> found = new ArrayList<>();
        for (int i = 0; i < forward.targets().size(); i++) {
            Target target = forward.targets().get(i);
            if (!target.isAtZero()) {
                Optional<String> name = i < names.size() ? Optional.of(names.get(i)) : Optional.empty();
                found.add(of(action, target, name, inventory));
            }
        }
        return found;
    }

    private static Destination of(LatticeAction action, Target target, Optional<String> name, Inventory inventory) {
        Optional<Part> group = target.identifier().isUnknown()
                ? name.flatMap(version -> onlyOne(inventory, action, version))
                : inventory.targetGroup(target);
        String version = name.isPresent() ? name.get() : unnamed(target, group);
        return new Destination(action, version, target.weight(), group);
    }

    private static String unnamed(Target target, Optional<Part> group) {
        return group.flatMap(part -> Marks.of(part.get("tags")).get(Marks.VERSION))
                .or(target::targetGroupId)
                .orElse("a target");
    }

    private static Optional<Part> onlyOne(Inventory inventory, LatticeAction action, String version) {
        List<Part> groups = action.marks()
                .service()
                .map(service -> inventory.targetGroupsOf(service, version))
                .orElse(List.of());
        return groups.size() == 1 ? Optional.of(groups.get(0)) : Optional.empty();
    }

    /** How messages name the action. */
    public String label() {
        return Labels.of(action);
    }

    /** {@code 10 %}, or what its weight is instead of a number. */
    public String share() {
        return Values.asWhole(weight).map(whole -> whole + " %").orElse("traffic");
    }

    /** Its weight as a share, where it is a number; else all of it. */
    public Fraction fraction() {
        return Fraction.of(Values.asWhole(weight).orElse(100L));
    }

    public boolean isMarked() {
        return action.marks().isMarked();
    }
}
