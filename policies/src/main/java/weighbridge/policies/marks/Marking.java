package weighbridge.policies.marks;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Reads the marks of the actions of one run, and sees to it that each action's mark is unique in the stack. */
public final class Marking {
    private final ConcurrentMap<String, String> urnsByAction = new ConcurrentHashMap<>();

    /** What is wrong with an action's marks, or nothing; unknown marks are not judged here. */
    public Optional<String> problem(String urn, Marks marks, int targets) {
        Optional<String> problem = MarksCheck.problem(marks, targets);
        return problem.isPresent() ? problem : duplicate(urn, marks);
    }

    private Optional<String> duplicate(String urn, Marks marks) {
        Optional<String> action = marks.action();
        String first = action.isEmpty() ? null : urnsByAction.putIfAbsent(action.get(), urn);
        return first == null || first.equals(urn)
                ? Optional.empty()
                : Optional.of(
                        "the mark " + Marks.ACTION + " is also on " + first + ": give each action a mark of its own");
    }
}
