package weighbridge.policies.baseline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weighbridge.policies.lattice.ActionInput;
import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.lattice.LatticeTypes;
import weighbridge.policies.lattice.Target;
import weighbridge.policies.split.Shares;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/** Reads the splits of deployed actions, naming each version by its target group. */
public final class SplitReader {
    private final Map<String, DeployedTargetGroup> groups;

    private SplitReader(Map<String, DeployedTargetGroup> groups) {
        this.groups = groups;
    }

    /** @param tagged the stack's own target groups, with the names of their tags */
    static Baseline.Deployed read(
            List<LatticeAction> actions,
            Collection<DeployedTargetGroup> tagged,
            Map<String, DeployedResource> resources) {
        return new SplitReader(VersionNames.of(actions, tagged)).read(actions, resources);
    }

    /**
     * The split of a deployed action as somebody else holds it, with the versions named as in the state.
     *
     * @param action as it is deployed
     * @param inForce what it does, written as VPC Lattice writes it
     */
    public static DeployedSplit inForce(LatticeAction action, Value inForce, Baseline.Deployed deployed) {
        String type = action.isListener() ? LatticeTypes.NATIVE_LISTENER : LatticeTypes.NATIVE_RULE;
        String property = action.isListener() ? "defaultAction" : "action";
        Value properties =
                Values.fields(property, inForce, "tags", action.properties().get("tags"));
        return new SplitReader(deployed.targetGroups())
                .split(LatticeAction.read(action.urn(), type, action.name(), List.of(), properties));
    }

    @SuppressWarnings("ReferenceEquality") // Most rules of a stack have one and the same split, read once.
    private Baseline.Deployed read(List<LatticeAction> actions, Map<String, DeployedResource> resources) {
        List<DeployedAction> deployed = new ArrayList<>(actions.size());
        for (LatticeAction action : actions) {
            DeployedAction last = deployed.isEmpty() ? null : deployed.get(deployed.size() - 1);
            boolean sameSplit = last != null
                    && last.resource().action() == action.action()
                    && last.marks().service().equals(action.marks().service());
            deployed.add(new DeployedAction(action, sameSplit ? last.split() : split(action)));
        }
        return new Baseline.Deployed(new DeployedActions(deployed), groups, resources);
    }

    private DeployedSplit split(LatticeAction action) {
        if (action.action() instanceof ActionInput.Respond) {
            return new DeployedSplit.Responds();
        } else if (action.action() instanceof ActionInput.Forward forward) {
            return split(forward, action.marks().service(), LatticeTypes.isNative(action.type()));
        } else if (action.action() instanceof ActionInput.Malformed malformed) {
            return new DeployedSplit.Unclear(malformed.problem());
        }
        return new DeployedSplit.Unclear("its action is not known in the state");
    }

    private DeployedSplit split(ActionInput.Forward forward, Optional<String> service, boolean isNative) {
        Map<String, Long> weights = new LinkedHashMap<>();
        for (Target target : forward.targets()) {
            Optional<String> id = target.targetGroupId();
            Optional<Long> weight = weight(forward, target, isNative);
            if (id.isEmpty() || weight.isEmpty()) {
                return new DeployedSplit.Unclear(target.path() + " has the identifier "
                        + target.identifier().shown() + " and the weight "
                        + target.weight().shown());
            }
            weights.merge(version(id.get(), service), weight.get(), Long::sum);
        }
        return weights.values().stream().allMatch(weight -> weight == 0)
                ? new DeployedSplit.Unclear("its weights total 0")
                : new DeployedSplit.Forwards(Shares.ofWeights(weights));
    }

    /** A target group that somebody else brought in is known by its id alone. */
    private String version(String id, Optional<String> service) {
        DeployedTargetGroup group = groups.get(id);
        return group == null ? id : VersionIdentity.of(group, service);
    }

    /**
     * The {@code aws} provider drops a zero weight, so reading back, absent means 0. {@code aws-native} drops none: there VPC
     * Lattice has chosen one, which the state does not say.
     */
    private static Optional<Long> weight(ActionInput.Forward forward, Target target, boolean isNative) {
        Optional<Long> weight = forward.weight(target);
        return weight.isEmpty() && target.weight().isAbsent() && !isNative ? Optional.of(0L) : weight;
    }
}
