package weighbridge.config;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Keys that hold {@code secure:} values where plain text belongs. They stay closed: nothing under them is read or printed. */
final class Closed {
    private Closed() {}

    static Set<String> keys(Map<String, String> config, Set<String> secretKeys) {
        return secretKeys.stream()
                .filter(config::containsKey)
                .filter(ConfigTree::isOurs)
                .filter(key -> !key.equals(Secrets.KEY))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<Problem> problems(Set<String> closed) {
        return closed.stream()
                .map(key -> new Problem(
                        key,
                        "a secure: value (not shown)",
                        "must be plain text throughout: only weighbridge:secrets may hold secure: values",
                        "move it to weighbridge:secrets, and name it there: { secret: db }"))
                .toList();
    }
}
