package weighbridge.policies.analyzer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import weighbridge.policies.pack.Resource;
import weighbridge.policies.pack.Rule;

/** The resources of a whole stack, as the rules are given them: those that look at the same types are given the same list. */
final class StackResources {
    private final List<Resource> all;
    private final Set<String> types = new HashSet<>();
    private final Map<Set<String>, List<Resource>> byTypes = new HashMap<>();

    StackResources(List<Resource> resources) {
        all = List.copyOf(resources);
        all.forEach(resource -> types.add(resource.type()));
    }

    /** Those that a rule looks at. */
    List<Resource> of(Rule rule) {
        Set<String> seen = new HashSet<>();
        for (String type : types) {
            if (rule.looksAt(type)) {
                seen.add(type);
            }
        }
        return byTypes.computeIfAbsent(seen, this::ofTypes);
    }

    private List<Resource> ofTypes(Set<String> seen) {
        List<Resource> own = new ArrayList<>();
        for (Resource resource : all) {
            if (seen.contains(resource.type())) {
                own.add(resource);
            }
        }
        return List.copyOf(own);
    }
}
