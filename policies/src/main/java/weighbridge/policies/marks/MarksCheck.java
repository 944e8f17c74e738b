package weighbridge.policies.marks;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import weighbridge.policies.value.Value;

/** Whether the marks of one action are complete and fit its targets. */
final class MarksCheck {
    private static final List<String> NEEDED = List.of(Marks.SERVICE, Marks.ACTION, Marks.VERSIONS, Marks.STABLE);

    private MarksCheck() {}

    /** The first problem of a marked action, or nothing. Unmarked actions have none. */
    static Optional<String> problem(Marks marks, int targets) {
        if (!(marks.tags() instanceof Value.Fields) && !marks.tags().isAbsent()) {
            return Optional.of("tags are " + marks.tags().shown() + "; they must be an object of texts");
        } else if (!marks.isMarked()) {
            return Optional.empty();
        }
        Optional<String> missing = missing(marks);
        return missing.isPresent() ? missing : miscounted(marks, targets);
    }

    private static Optional<String> missing(Marks marks) {
        for (String mark : NEEDED) {
            if (marks.get(mark).isEmpty()) {
                return Optional.of("the mark " + mark + " is "
                        + marks.tags().get(mark).shown() + "; an action that bears one mark must bear all: add it");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> miscounted(Marks marks, int targets) {
        List<String> names = marks.versions();
        if (names.size() != targets) {
            return Optional.of("the mark " + Marks.VERSIONS + " holds " + names.size()
                    + (names.size() == 1 ? " name (" : " names (")
                    + String.join(" ", names) + ") for " + targets + (targets == 1 ? " target group" : " target groups")
                    + ": write one name a target group, in their order");
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (name.isBlank()) {
                return Optional.of(
                        "the mark " + Marks.VERSIONS + " holds an empty name: separate the names with one space");
            } else if (!seen.add(name)) {
                return Optional.of("the mark " + Marks.VERSIONS + " names " + name
                        + " twice: give each target group a version of its own");
            }
        }
        return Optional.empty();
    }
}
