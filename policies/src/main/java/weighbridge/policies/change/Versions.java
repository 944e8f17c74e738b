package weighbridge.policies.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.baseline.DeployedTargetGroup;
import weighbridge.policies.baseline.VersionIdentity;
import weighbridge.policies.lattice.Target;
import weighbridge.policies.marks.Marks;
import weighbridge.policies.split.Shares;

/**
 * The versions of a new action: each target's identity and name.
 *
 * @param weights by identity, in the order of the targets
 * @param names by identity
 */
record Versions(Map<String, Long> weights, Map<String, String> names) {
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
    static Versions of(List<Target> targets, Marks marks, Optional<String> service, Baseline.Deployed deployed)
            throws Unclear {
        Map<String, Long> weights = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < targets.size(); i++) {
            Target target = targets.get(i);
            Optional<String> name = place(marks, i);
            String version = identity(target, i, name, service, deployed);
            long weight = target.wholeWeight()
                    .orElseThrow(() -> new Unclear(target.path() + ".weight is "
                            + target.weight().shown() + ", which is no share: weight-range says what is allowed"));
            if (weights.put(version, weight) != null) {
                throw new Unclear(name.orElse(version) + " stands twice in one action: give each version one target");
            }
            names.put(version, name.orElse(version));
        }
        return new Versions(weights, names);
    }

    Shares shares() throws Unclear {
        if (weights.values().stream().allMatch(weight -> weight == 0)) {
            throw new Unclear("its weights total 0: weights-total says what is allowed");
        }
        return Shares.ofWeights(weights);
    }

    private static Optional<String> place(Marks marks, int index) {
        List<String> names = new ArrayList<>(marks.versions());
        return index < names.size() ? Optional.of(names.get(index)) : Optional.empty();
    }

    private static String identity(
            Target target, int index, Optional<String> name, Optional<String> service, Baseline.Deployed deployed)
            throws Unclear {
        Optional<String> id = target.targetGroupId();
        if (!target.identifier().isUnknown() && id.isEmpty()) {
            throw new Unclear(target.path() + ".targetGroupIdentifier is "
                    + target.identifier().shown() + "; it must be a target group's id or ARN");
        }
        DeployedTargetGroup group = id.map(deployed.targetGroups()::get).orElse(null);
        return group == null
                ? newVersion(id.orElse("target " + (index + 1)), name, service, deployed)
                : deployedVersion(group, name, service);
    }

    private static String newVersion(
            String fallback, Optional<String> name, Optional<String> service, Baseline.Deployed deployed)
            throws Unclear {
        if (name.isPresent() && deployed.hasVersion(service.orElse(""), name.get())) {
            throw new Unclear(name.get() + " would move to a target group that is not the one deployed for it"
                    + " (frozen-target): give the new code a version of its own");
        }
        return name.orElse(fallback);
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
