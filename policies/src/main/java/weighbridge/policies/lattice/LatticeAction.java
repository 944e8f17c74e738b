package weighbridge.policies.lattice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weighbridge.policies.pack.Resource;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/**
 * A listener's default action or a rule's action, with what places it: read from inputs or outputs, of any program.
 *
 * @param name the resource's name in its URN, for messages alone: no role is taken from it
 * @param aliases URNs that the resource had before
 * @param listenerFrom URNs of what the id of a rule's listener comes from; known in the whole stack alone
 */
public record LatticeAction(
        String urn,
        String type,
        String name,
        List<String> aliases,
        List<String> listenerFrom,
        ActionInput action,
        Value properties) {
    /** The action of a resource, as the engine shows it. */
    public static LatticeAction of(Resource resource) {
        return new LatticeAction(
                resource.urn(),
                resource.type(),
                resource.name(),
                resource.aliases(),
                resource.dependencies().getOrDefault("listenerIdentifier", List.of()),
                ActionReader.read(resource.type(), resource.properties()),
                resource.properties());
    }

    public static LatticeAction read(String urn, String type, String name, List<String> aliases, Value properties) {
        return new LatticeAction(urn, type, name, aliases, List.of(), ActionReader.read(type, properties), properties);
    }

    /** By the URN, which a stack has once. */
    @Override
    public int hashCode() {
        return urn.hashCode();
    }

    public boolean isListener() {
        return LatticeTypes.isListener(type);
    }

    public Value tags() {
        return properties.get("tags");
    }

    public LatticeAction withTags(Value tags) {
        Map<String, Value> changed = new LinkedHashMap<>(((Value.Fields) properties).values());
        changed.put("tags", tags);
        return new LatticeAction(urn, type, name, aliases, listenerFrom, action, new Value.Fields(changed));
    }

    /**
     * The id of the listener: a rule's parent, or a deployed listener itself. A rule that {@code aws-native} has imported says it
     * in its ARN alone ({@code writeOnlyProperties} in {@code aws-vpclattice-rule.json}).
     */
    public Optional<String> listenerId() {
        if (!isListener()) {
            return Identifiers.id(properties.get("listenerIdentifier"))
                    .or(() -> Identifiers.within(properties.get("arn"), "listener"));
        }
        return Identifiers.id(properties.get("listenerId")).or(() -> Identifiers.id(properties.get("arn")));
    }

    public Optional<String> serviceId() {
        return Identifiers.id(properties.get("serviceIdentifier"))
                .or(() -> Identifiers.id(properties.get("serviceArn")))
                .or(() -> Identifiers.within(properties.get("arn"), "service"));
    }

    /** A rule's priority; a listener's default action comes after every rule. Unknown or malformed: before every rule. */
    public long priority() {
        if (isListener()) {
            return Long.MAX_VALUE;
        }
        return Values.asWhole(properties.get("priority")).orElse(0L);
    }

    /** What is not known yet of where a rule stands, as a property path: which requests it takes depends on it. */
    public Optional<String> firstUnknownOfPlace() {
        return isListener()
                ? Optional.empty()
                : Values.firstUnknown("priority", properties.get("priority"))
                        .or(() -> Values.firstUnknown("match", properties.get("match")));
    }

    public RequestMatch match() {
        return isListener() ? RequestMatch.EVERYTHING : MatchReader.read(properties.get("match"));
    }

    /** Whether this rule surely takes, by its match, every request that the other takes. */
    public boolean takesAllOf(LatticeAction other) {
        return properties.get("match").equals(other.properties.get("match")) || match().covers(other.match());
    }
}
