package weighbridge.policies.baseline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weighbridge.policies.lattice.ActionInput;
import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.lattice.Target;
import weighbridge.policies.marks.Marks;
import weighbridge.policies.split.Shares;

/** Reads the splits of deployed actions, naming each version by its target group. */
final class SplitReader {
    private final Map<String, DeployedTargetGroup> groups;

    /** @param groups the stack's target groups by id; those that only an action names are added */
    SplitReader(Map<String, DeployedTargetGroup> groups) {
        this.groups = groups;
    }

    Baseline.Deployed read(List<LatticeAction> actions) {
        actions.forEach(this::addForeignGroups);
        List<DeployedAction> deployed = actions.stream()
                .map(action -> new DeployedAction(action, new Marks(action.tags()), split(action)))
                .toList();
        return new Baseline.Deployed(deployed, groups);
    }

    /** A target group that is not this stack's has the name that a deployed action gives it, or none. */
    private void addForeignGroups(LatticeAction action) {
        if (!(action.action() instanceof ActionInput.Forward forward)) {
            return;
        }
        Marks marks = new Marks(action.tags());
        List<String> names = marks.versions();
        for (int i = 0; i < forward.targets().size(); i++) {
            Optional<String> id = forward.targets().get(i).targetGroupId();
            Optional<String> name =
                    names.size() == forward.targets().size() ? Optional.of(names.get(i)) : Optional.empty();
            id.ifPresent(known -> groups.putIfAbsent(
                    known, new DeployedTargetGroup(known, name.flatMap(n -> marks.get(Marks.SERVICE)), name)));
        }
    }

    private DeployedSplit split(LatticeAction action) {
        if (action.action() instanceof ActionInput.Respond) {
            return new DeployedSplit.Responds();
        } else if (action.action() instanceof ActionInput.Forward forward) {
            return split(forward.targets(), new Marks(action.tags()).get(Marks.SERVICE));
        } else if (action.action() instanceof ActionInput.Malformed malformed) {
            return new DeployedSplit.Unclear(malformed.problem());
        }
        return new DeployedSplit.Unclear("its action is not known in the state");
    }

    private DeployedSplit split(List<Target> targets, Optional<String> service) {
        Map<String, Long> weights = new LinkedHashMap<>();
        for (Target target : targets) {
            Optional<String> id = target.targetGroupId();
            Optional<Long> weight = weight(target, targets.size());
            if (id.isEmpty() || weight.isEmpty()) {
                return new DeployedSplit.Unclear(target.path() + " has the identifier "
                        + target.identifier().shown() + " and the weight "
                        + target.weight().shown());
            }
            weights.merge(VersionIdentity.of(groups.get(id.get()), service), weight.get(), Long::sum);
        }
        return weights.values().stream().allMatch(weight -> weight == 0)
                ? new DeployedSplit.Unclear("its weights total 0")
                : new DeployedSplit.Forwards(Shares.ofWeights(weights));
    }

    /**
     * The provider drops a zero weight, so reading back, absent means 0. A lone target has all traffic whatever its weight.
     */
    private static Optional<Long> weight(Target target, int targets) {
        if (target.weight().isAbsent()) {
            return Optional.of(targets == 1 ? 100L : 0L);
        }
        return target.wholeWeight();
    }
}
