package weighbridge.policies.marks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/**
 * The tags in which program and pack meet. Read from {@code tags}, never from {@code tagsAll}, which mixes in the
 * provider's default tags. What the rules ask for again and again is read once.
 *
 * @param tags an object of texts, or unknown, or absent; the list of {@code aws-native} is made an object
 * @param versions the names of the versions, one a target, in the order of the target groups. A double space is an empty name.
 */
public record Marks(
        Value tags,
        List<String> versions,
        Optional<String> service,
        Optional<String> action,
        Optional<String> stable,
        Optional<String> previous) {
    public static final String SERVICE = "weighbridge:service";
    public static final String ACTION = "weighbridge:action";
    public static final String VERSIONS = "weighbridge:versions";
    public static final String STABLE = "weighbridge:stable";
    public static final String PREVIOUS = "weighbridge:previous";
    public static final String VERSION = "weighbridge:version";
    public static final String ROLE = "weighbridge:role";

    private static final List<String> OF_AN_ACTION = List.of(SERVICE, ACTION, VERSIONS, STABLE, PREVIOUS);

    public static Marks of(Value written) {
        Value tags = TagList.asObject(written);
        Optional<String> names = text(tags, VERSIONS);
        return new Marks(
                tags,
                names.isEmpty() ? List.of() : List.of(names.get().split(" ", -1)),
                text(tags, SERVICE),
                text(tags, ACTION),
                text(tags, STABLE),
                text(tags, PREVIOUS));
    }

    private static Optional<String> text(Value tags, String mark) {
        return tags.get(mark) instanceof Value.Text text && !text.value().isBlank()
                ? Optional.of(text.value())
                : Optional.empty();
    }

    public Optional<String> get(String mark) {
        return text(tags, mark);
    }

    /** Whether the action bears any mark at all; one is enough to be held to all of them. */
    public boolean isMarked() {
        for (String mark : OF_AN_ACTION) {
            if (!tags.get(mark).isAbsent()) {
                return true;
            }
        }
        return false;
    }

    /** The first mark that is not known yet. */
    public Optional<String> firstUnknown() {
        if (tags.isUnknown()) {
            return Optional.of("tags");
        }
        for (String mark : OF_AN_ACTION) {
            if (tags.get(mark).isUnknown()) {
                return Optional.of("tags[\"" + mark + "\"]");
            }
        }
        return Optional.empty();
    }

    /** The tags as an object, with these names in place of the versions' mark. */
    public Value withVersions(List<String> names) {
        Map<String, Value> changed = new LinkedHashMap<>(((Value.Fields) tags).values());
        changed.put(VERSIONS, Values.text(String.join(" ", names)));
        return new Value.Fields(changed);
    }

    /** Stable and previous: the versions that may rise at once. */
    public Set<String> stableAndPrevious() {
        if (stable.isEmpty() || stable.equals(previous)) {
            return previous.map(Set::of).orElse(Set.of());
        }
        return previous.isEmpty() ? Set.of(stable.get()) : Set.of(stable.get(), previous.get());
    }
}
