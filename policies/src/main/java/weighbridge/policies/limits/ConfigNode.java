package weighbridge.policies.limits;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/**
 * One object of the policy config, read strictly: each problem is noted with its key, and reading goes on.
 *
 * @param path the object's key from the top, such as {@code weight-step.actions}
 * @param problems where problems are noted
 */
record ConfigNode(String path, Value value, List<String> problems) {
    /** The object's properties; none where it is absent, and a problem where it is no object. */
    Map<String, Value> properties() {
        if (value instanceof Value.Fields fields) {
            return fields.values();
        } else if (!value.isAbsent()) {
            wrong(value, "an object");
        }
        return Map.of();
    }

    /** Notes each key that is not one of the known ones. */
    void allowOnly(List<String> known) {
        for (String key : new TreeSet<>(properties().keySet())) {
            if (!known.contains(key)) {
                problems.add(path + "." + key + ": unknown key; "
                        + (known.isEmpty() ? path + " takes none" : "known are " + String.join(", ", known))
                        + ": remove or rename it");
            }
        }
    }

    ConfigNode child(String key) {
        return new ConfigNode(path + "." + key, value.get(key), problems);
    }

    /** A whole number of 0 to 100. */
    Optional<Long> percent() {
        Optional<Long> whole = Values.asWhole(value).filter(number -> number >= 0 && number <= 100);
        if (whole.isEmpty()) {
            wrong(value, "a whole number from 0 to 100");
        }
        return whole;
    }

    Optional<String> text() {
        Optional<String> text = Values.asText(value).filter(found -> !found.isBlank());
        if (text.isEmpty()) {
            wrong(value, "a text that is not empty");
        }
        return text;
    }

    List<ConfigNode> items() {
        if (value instanceof Value.Items items) {
            return java.util.stream.IntStream.range(0, items.values().size())
                    .mapToObj(i ->
                            new ConfigNode(path + "[" + i + "]", items.values().get(i), problems))
                    .toList();
        }
        wrong(value, "a list");
        return List.of();
    }

    void wrong(Value found, String rule) {
        problems.add(path + ": " + (found.isAbsent() ? "missing; write " : found.shown() + " is not allowed; write ")
                + rule);
    }
}
