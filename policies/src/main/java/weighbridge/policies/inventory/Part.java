package weighbridge.policies.inventory;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import weighbridge.policies.lattice.Identifiers;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/**
 * A resource that stands behind a split, deployed or to come.
 *
 * @param id the provider's id; unknown where it is not made yet
 * @param properties its outputs; in a preview, what is known of them
 * @param dependencies URNs that a property's value comes from; empty for one that is deployed, whose values are all known
 */
public record Part(String urn, String type, Value id, Value properties, Map<String, List<String>> dependencies) {
    public Part {
        dependencies = Map.copyOf(dependencies);
    }

    public Value get(String property) {
        return properties.get(property);
    }

    /** The resource's name in its URN, for messages alone. */
    public String name() {
        return urn.substring(urn.lastIndexOf(':') + 1);
    }

    /** Whether a property refers to another part: by its id or ARN where known, else by what its value comes from. */
    public boolean refersTo(String property, Part other) {
        Value value = get(property);
        return value.isUnknown() ? comesFrom(property, other) : other.isKnownAs(value);
    }

    /**
     * Whether a property is not known, and nobody says where it will come from. The Java SDK says it of ids alone, of no other
     * output that a preview does not know (seen with 1.36.1).
     */
    public boolean hasNoOrigin(String property) {
        return Values.holdsUnknown(get(property)) && from(property).isEmpty();
    }

    /** Whether the engine says that a property's value comes from another part. */
    public boolean comesFrom(String property, Part other) {
        return from(property).contains(other.urn());
    }

    /** URNs of what a property's value comes from. */
    public List<String> from(String property) {
        return dependencies.getOrDefault(property, List.of());
    }

    private boolean isKnownAs(Value value) {
        return Identifiers.id(value).filter(knownAs()::contains).isPresent();
    }

    /** What others may call it by: who refers to it may write the id or the ARN. */
    Set<String> knownAs() {
        Set<String> names = new HashSet<>();
        for (Value own : List.of(id, get("arn"), get("id"))) {
            Identifiers.id(own).ifPresent(names::add);
        }
        return names;
    }
}
