package weighbridge.scenarios;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a change of a stack file comes to, for the cell of a table: the keys that are added or changed, and those that go. */
final class StackDiff {
    /** Where each key is a thing of its own, so that one more is one more and not another list. */
    private static final Set<String> COLLECTIONS = Set.of("versions", "listeners", "rules");

    private static final int READABLE = 80;

    private final List<String> lines = new ArrayList<>();

    private StackDiff() {}

    static String between(StackYaml before, StackYaml after) {
        StackDiff diff = new StackDiff();
        diff.compare("", before.config(), after.config());
        return diff.lines.isEmpty() ? "none" : String.join("<br>", diff.lines);
    }

    private void compare(String path, Map<?, ?> before, Map<?, ?> after) {
        Set<Object> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (Object key : keys) {
            String name = key.toString().replaceFirst("^weighbridge:", "");
            compare(path + name, name, before.get(key), after.get(key));
        }
    }

    private void compare(String path, String name, Object before, Object after) {
        Object from = before == null && COLLECTIONS.contains(name) ? Map.of() : before;
        Object to = after == null && COLLECTIONS.contains(name) ? Map.of() : after;
        if (from instanceof Map<?, ?> old && to instanceof Map<?, ?> next && !name.equals("traffic")) {
            compare(path + ".", old, next);
        } else if (to == null) {
            lines.add("no `" + path + "`");
        } else if (!to.equals(from)) {
            lines.add("`" + path + ": " + shown(to) + "`");
        }
    }

    private static String shown(Object value) {
        String text = flow(value);
        return text.length() > READABLE ? "…" : text;
    }

    private static String flow(Object value) {
        return value instanceof Map<?, ?> map
                ? map.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + flow(entry.getValue()))
                        .collect(Collectors.joining(", ", "{ ", " }"))
                : value.toString();
    }
}
