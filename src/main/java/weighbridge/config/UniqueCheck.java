package weighbridge.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** VPC Lattice takes a port once in a service, and a priority once in a listener. */
final class UniqueCheck implements Check {
    @Override
    public List<Problem> problems(At root) {
        List<At> listeners = root.get("weighbridge:listeners").children();
        List<Problem> problems = new ArrayList<>(repeated(listeners, "port", "listener", "service"));
        for (At listener : listeners) {
            problems.addAll(repeated(listener.get("rules").children(), "priority", "rule", "listener"));
        }
        return problems;
    }

    private static List<Problem> repeated(List<At> owners, String key, String kind, String within) {
        List<Problem> problems = new ArrayList<>();
        Map<Integer, String> seen = new HashMap<>();
        for (At owner : owners) {
            At number = owner.get(key);
            String other = number.whole()
                    .map(value -> seen.putIfAbsent(value, owner.key()))
                    .orElse(null);
            if (other != null) {
                problems.add(number.problem(
                        "must be unique within the " + within + ", and " + kind + " " + other + " has it too",
                        "choose another " + key));
            }
        }
        return problems;
    }
}
