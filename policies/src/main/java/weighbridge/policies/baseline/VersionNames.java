package weighbridge.policies.baseline;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import weighbridge.policies.lattice.ActionInput;
import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.marks.Marks;

/**
 * Which deployed target group is which version. The tags of a target group claim a name, and so does each deployed action
 * that forwards to it. Tags can be rewritten without any split changing, so only a name that all agree on and that no other
 * target group claims is believed: else new code could take stable's name in one change and its traffic in the next.
 */
final class VersionNames {
    private record Name(String service, String version) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Name name && service.equals(name.service) && version.equals(name.version);
        }

        @Override
        public int hashCode() {
            return 31 * service.hashCode() + version.hashCode();
        }
    }

    private final Map<String, Set<Name>> byGroup = new LinkedHashMap<>();
    private final Map<Name, Set<String>> byName = new HashMap<>();

    private VersionNames() {}

    /**
     * The target groups by id, those that only an action names included, each with the version that it surely is.
     *
     * @param tagged the stack's own target groups, with the names of their tags
     */
    static Map<String, DeployedTargetGroup> of(List<LatticeAction> actions, Collection<DeployedTargetGroup> tagged) {
        VersionNames names = new VersionNames();
        tagged.forEach(group -> names.claim(group.id(), group.service(), group.version()));
        actions.forEach(names::claimAll);
        Map<String, DeployedTargetGroup> groups = new LinkedHashMap<>();
        names.byGroup.keySet().forEach(id -> groups.put(id, names.group(id)));
        return groups;
    }

    private void claimAll(LatticeAction action) {
        if (!(action.action() instanceof ActionInput.Forward forward)) {
            return;
        }
        Marks marks = action.marks();
        List<String> places = marks.versions();
        boolean readable = places.size() == forward.targets().size();
        for (int i = 0; i < forward.targets().size(); i++) {
            Optional<String> version = readable ? Optional.of(places.get(i)) : Optional.empty();
            Optional<String> id = forward.targets().get(i).targetGroupId();
            if (id.isPresent()) {
                claim(id.get(), marks.service(), version);
            }
        }
    }

    private void claim(String id, Optional<String> service, Optional<String> version) {
        Set<Name> claimed = byGroup.computeIfAbsent(id, group -> new HashSet<>());
        if (service.isPresent() && version.isPresent()) {
            Name name = new Name(service.get(), version.get());
            claimed.add(name);
            byName.computeIfAbsent(name, claim -> new HashSet<>()).add(id);
        }
    }

    private DeployedTargetGroup group(String id) {
        Optional<Name> sure = byGroup.get(id).size() == 1
                ? byGroup.get(id).stream()
                        .filter(name -> byName.get(name).size() == 1)
                        .findFirst()
                : Optional.empty();
        return new DeployedTargetGroup(id, sure.map(Name::service), sure.map(Name::version));
    }
}
