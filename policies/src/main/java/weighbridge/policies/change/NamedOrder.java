package weighbridge.policies.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.baseline.DeployedTargetGroup;
import weighbridge.policies.inventory.Inventory;
import weighbridge.policies.lattice.ActionInput;
import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.lattice.LatticeTypes;
import weighbridge.policies.lattice.Target;
import weighbridge.policies.marks.Marks;
import weighbridge.policies.pack.Resource;

/**
 * Names for the target groups of an action in a whole stack, whose outputs {@code aws-native} may have read back in another
 * order than the program wrote: CloudFormation keeps none. What the program wrote is judged before, action by action; here a
 * name follows the target group that is deployed as it, or, where that is new, the one with its mark.
 */
public final class NamedOrder {
    private final Baseline baseline;
    private final List<Resource> resources;
    private Optional<Inventory> next;

    /** @param resources the whole stack; looked through only where {@code aws-native} has made an action of it */
    public NamedOrder(Baseline baseline, List<Resource> resources) {
        this.baseline = baseline;
        this.resources = resources;
        this.next = Optional.empty();
    }

    NamedOrder(Baseline baseline, Inventory next) {
        this.baseline = baseline;
        this.resources = List.of();
        this.next = Optional.of(next);
    }

    /** The action with its names in the order of its target groups; itself where nothing is known to be otherwise. */
    public LatticeAction of(LatticeAction action) {
        Marks marks = action.marks();
        return LatticeTypes.isNative(action.type())
                        && action.action() instanceof ActionInput.Forward forward
                        && forward.targets().size() == marks.versions().size()
                ? action.withTags(marks.withVersions(ordered(forward.targets(), marks)))
                : action;
    }

    private List<String> ordered(List<Target> targets, Marks marks) {
        List<Optional<String>> known =
                targets.stream().map(target -> version(target, marks)).toList();
        List<String> rest = new ArrayList<>(marks.versions());
        known.forEach(name -> name.ifPresent(rest::remove));
        boolean isTwice =
                rest.size() != known.stream().filter(Optional::isEmpty).count();
        return isTwice || new HashSet<>(marks.versions()).size() != targets.size()
                ? marks.versions()
                : known.stream()
                        .map(name -> name.orElseGet(() -> rest.remove(0)))
                        .toList();
    }

    private Optional<String> version(Target target, Marks marks) {
        return target.targetGroupId()
                .flatMap(id -> deployed(id)
                        .map(group -> name(group.service(), group.version(), marks))
                        .orElseGet(() -> next().targetGroup(id)
                                .map(part -> Marks.of(part.get("tags")))
                                .flatMap(group -> name(group.service(), group.get(Marks.VERSION), marks))));
    }

    private Inventory next() {
        if (next.isEmpty()) {
            next = Optional.of(Inventory.of(resources));
        }
        return next.get();
    }

    private Optional<DeployedTargetGroup> deployed(String id) {
        return baseline instanceof Baseline.Deployed known
                ? Optional.ofNullable(known.targetGroups().get(id))
                : Optional.empty();
    }

    private static Optional<String> name(Optional<String> service, Optional<String> version, Marks marks) {
        return version.filter(
                name -> service.equals(marks.service()) && marks.versions().contains(name));
    }
}
