package weighbridge.policies.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/**
 * One object of a rule's policy config, read strictly: each problem is noted with its key, and reading goes on.
 *
 * @param path the object's key from the top, such as {@code weight-step.actions}
 * @param problems where problems are noted
 */
public record Settings(String path, Value value, List<String> problems) {
    /** The object's properties; none where it is absent, and a problem where it is no object. */
    public Map<String, Value> properties() {
        if (value instanceof Value.Fields fields) {
            return fields.values();
        } else if (!value.isAbsent()) {
            wrong(value, "an object");
        }
        return Map.of();
    }

    /** Notes each key that is not one of the known ones. */
    public void allowOnly(List<String> known) {
        for (String key : new TreeSet<>(properties().keySet())) {
            if (!known.contains(key)) {
                problems.add(path + "." + key + ": unknown key; "
                        + (known.isEmpty() ? path + " takes none" : "known are " + String.join(", ", known))
                        + ": remove or rename it");
            }
        }
    }

    /** A property of the object. */
    public Settings child(String key) {
        return new Settings(path + "." + key, value.get(key), problems);
    }

    /** A whole number of 0 to 100. */
    public Optional<Long> percent() {
        return whole(0, 100);
    }

    /** A whole number between two others, both included. */
    public Optional<Long> whole(long least, long most) {
        Optional<Long> whole = Values.asWhole(value).filter(number -> number >= least && number <= most);
        if (whole.isEmpty()) {
            wrong(value, "a whole number from " + least + " to " + most);
        }
        return whole;
    }

    /** True or false. */
    public Optional<Boolean> flag() {
        if (value instanceof Value.Bool bool) {
            return Optional.of(bool.value());
        }
        wrong(value, "true or false");
        return Optional.empty();
    }

    /** Whether the key is written at all. */
    public boolean isPresent() {
        return !value.isAbsent();
    }

    /** A text that is not empty. */
    public Optional<String> text() {
        Optional<String> text = Values.asText(value).filter(found -> !found.isBlank());
        if (text.isEmpty()) {
            wrong(value, "a text that is not empty");
        }
        return text;
    }

    /** The items of a list; none, and a problem, where it is no list. */
    public List<Settings> items() {
        if (value instanceof Value.Items items) {
            return IntStream.range(0, items.values().size())
                    .mapToObj(i ->
                            new Settings(path + "[" + i + "]", items.values().get(i), problems))
                    .toList();
        }
        wrong(value, "a list");
        return List.of();
    }

    /** Notes that what was found is not what the rule says. */
    public void wrong(Value found, String rule) {
        problems.add(path + ": " + (found.isAbsent() ? "missing; write " : found.shown() + " is not allowed; write ")
                + rule);
    }
}
