package weighbridge.policies.rules;

import java.util.List;
import weighbridge.policies.lattice.Target;
import weighbridge.policies.marks.Marks;

/** How messages name the targets of one action: by the mark, else by target group, else by place. */
final class TargetNames {
    private TargetNames() {}

    static List<String> of(List<Target> targets, Marks marks) {
        List<String> names = marks.versions();
        if (names.size() == targets.size()) {
            return names;
        }
        return targets.stream().map(Target::shown).toList();
    }
}
