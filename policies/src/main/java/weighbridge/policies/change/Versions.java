package weighbridge.policies.change;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.baseline.DeployedTargetGroup;
import weighbridge.policies.baseline.VersionIdentity;
import weighbridge.policies.lattice.ActionInput;
import weighbridge.policies.lattice.Target;
import weighbridge.policies.marks.Marks;
import weighbridge.policies.split.Shares;

/** The versions of a new action: each target's identity and name. */
final class Versions {
    private final Map<String, Long> weights;
    private final Map<String, String> names;
    private Optional<Shares> shares = Optional.empty();

    private Versions(Map<String, Long> weights, Map<String, String> names) {
        this.weights = weights;
        this.names = Map.copyOf(names);
    }

    /** By identity, in the order of the targets. */
    Map<String, Long> weights() {
        return weights;
    }

    /** By identity. */
    Map<String, String> names() {
        return names;
    }

    /** A target that cannot be told, and why. */
    static final class Unclear extends Exception {
        private static final long serialVersionUID = 1L;

        Unclear(String problem) {
            super(problem);
        }
    }

    /**
     * Names each target by its deployed target group; a target group that is not deployed, or not known yet, is a new one
     * and has the name of its place.
     *
     * @param service the service that the action is marked with; empty for an unmarked one
     * @throws Unclear where place and target group disagree, or the weights cannot be added up
     */
    static Versions of(ActionInput.Forward forward, Marks marks, Optional<String> service, Baseline.Deployed deployed)
            throws Unclear {
        List<Target> targets = forward.targets();
        List<String> places = marks.versions();
        Map<String, Long> weights = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> byTargetGroup = new HashMap<>();
        for (int i = 0; i < targets.size(); i++) {
            Target target = targets.get(i);
            Optional<String> name = i < places.size() ? Optional.of(places.get(i)) : Optional.empty();
            String shown = name.isPresent() ? name.get() : target.shown();
            checkOnce(target, shown, byTargetGroup);
            String version = identity(target, shown, name, service, deployed);
            if (weights.put(version, weight(forward, target)) != null) {
                throw new Unclear(version + " stands twice in one action: give each version one target");
            }
            names.put(version, name.orElse(target.identifier().isUnknown() ? shown : version));
        }
        return new Versions(weights, names);
    }

    private static void checkOnce(Target target, String shown, Map<String, String> byTargetGroup) throws Unclear {
        String id = target.targetGroupId().orElse(null);
        String other = id == null ? null : byTargetGroup.put(id, shown);
        if (other != null) {
            throw new Unclear("the target group " + id + " stands twice in one action, as " + other + " and as " + shown
                    + ": give each version a target group of its own");
        }
    }

    private static long weight(ActionInput.Forward forward, Target target) throws Unclear {
        Optional<Long> weight = forward.weight(target);
        if (weight.isEmpty()) {
            throw new Unclear(target.path() + ".weight is " + target.weight().shown()
                    + ", which is no share: weight-range says what is allowed");
        }
        return weight.get();
    }

    Shares shares() throws Unclear {
        Optional<Shares> known = shares;
        if (known.isPresent()) {
            return known.get();
        } else if (weights.values().stream().allMatch(weight -> weight == 0)) {
            throw new Unclear("its weights total 0: weights-total says what is allowed");
        }
        Shares found = Shares.ofWeights(weights);
        shares = Optional.of(found);
        return found;
    }

    Shares sharesByName() throws Unclear {
        return shares().renamed(names);
    }

    /** The identities of the versions that bear that name. */
    Set<String> named(String name) {
        Set<String> found = new TreeSet<>(weights.keySet());
        found.removeIf(version -> !names.get(version).equals(name));
        return found;
    }

    private static String identity(
            Target target, String shown, Optional<String> name, Optional<String> service, Baseline.Deployed deployed)
            throws Unclear {
        Optional<String> id = target.targetGroupId();
        if (!target.identifier().isUnknown() && id.isEmpty()) {
            throw new Unclear(target.path() + ".targetGroupIdentifier is "
                    + target.identifier().shown() + "; it must be a target group's id or ARN");
        }
        DeployedTargetGroup group =
                id.isEmpty() ? null : deployed.targetGroups().get(id.get());
        return group == null
                ? newVersion(target, shown, name, service, deployed)
                : deployedVersion(group, name, service);
    }

    /**
     * A target group that this very change creates is nobody's stable, whatever its name: its code has never run here. One
     * whose id is known already may be another stack's.
     */
    private static String newVersion(
            Target target, String shown, Optional<String> name, Optional<String> service, Baseline.Deployed deployed)
            throws Unclear {
        if (name.isPresent() && deployed.hasVersion(service.orElse(""), name.get())) {
            throw new Unclear(name.get() + " would move to a target group that is not the one deployed for it"
                    + " (frozen-target): give the new code a version of its own");
        }
        return target.identifier().isUnknown() ? "new target group of " + shown : shown;
    }

    private static String deployedVersion(DeployedTargetGroup group, Optional<String> name, Optional<String> service)
            throws Unclear {
        boolean disagrees = name.isPresent() && group.version().isPresent() && !name.equals(group.version());
        boolean foreign = service.isPresent() && group.service().isPresent() && !service.equals(group.service());
        if (disagrees || foreign) {
            throw new Unclear(name.orElse("a target") + " is named for the target group " + group.id()
                    + ", which is deployed as " + group.version().orElse("no version") + " of "
                    + group.service().orElse("no service") + ": make the mark " + Marks.VERSIONS
                    + " name the versions in the order of the target groups");
        }
        return VersionIdentity.of(group, service);
    }
}
