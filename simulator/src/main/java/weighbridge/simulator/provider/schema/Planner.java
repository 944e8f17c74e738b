package weighbridge.simulator.provider.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What a preview shows of a resource that is not made or changed yet. */
public final class Planner {
    private Planner() {}

    /** A new resource: its inputs, and unknown what AWS will fill in. */
    public static Map<String, Object> created(Schema schema, Map<?, ?> inputs) {
        Map<String, Object> planned = Defaults.without(inputs);
        for (Property property : schema.properties()) {
            if (property.isFilledIn()) {
                planned.putIfAbsent(property.name(), Unknown.VALUE);
            }
        }
        addTagsAll(schema, planned);
        return planned;
    }

    /** A changed one: its state with the inputs over it, and unknown what the change makes AWS fill in again. */
    public static Map<String, Object> updated(
            Schema schema, Map<?, ?> state, Map<?, ?> inputs, Set<String> filledInAgain) {
        Map<String, Object> planned = over(schema, state, inputs);
        filledInAgain.forEach(name -> planned.put(name, Unknown.VALUE));
        addTagsAll(schema, planned);
        return planned;
    }

    /** What is written, and of what AWS alone writes nothing but what stays: how {@code aws-native} predicts a resource. */
    public static Map<String, Object> predicted(Schema schema, Map<?, ?> state, Map<?, ?> inputs, Set<String> stays) {
        Map<String, Object> planned = Defaults.without(inputs);
        for (Property property : schema.properties()) {
            if (property.is(Flag.OUTPUT_ONLY)) {
                Object old = stays.contains(property.name()) ? state.get(property.name()) : null;
                planned.put(property.name(), old == null ? Unknown.VALUE : old);
            }
        }
        return planned;
    }

    /** A state with inputs over it; what the inputs leave out stays only where AWS fills it in. */
    public static Map<String, Object> over(Schema schema, Map<?, ?> state, Map<?, ?> inputs) {
        Map<String, Object> merged = new LinkedHashMap<>();
        for (Property property : schema.properties()) {
            Object old = state.get(property.name());
            if (property.isFilledIn() && old != null) {
                merged.put(property.name(), old);
            }
        }
        merged.putAll(Defaults.without(inputs));
        return merged;
    }

    /** The simulated provider has no default tags, so all tags are the resource's own. */
    private static void addTagsAll(Schema schema, Map<String, Object> planned) {
        if (schema.property("tagsAll").isPresent()) {
            planned.put("tagsAll", planned.getOrDefault("tags", Map.of()));
        }
    }
}
