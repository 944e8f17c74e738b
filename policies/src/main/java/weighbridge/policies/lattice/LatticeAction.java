package weighbridge.policies.lattice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weighbridge.policies.marks.Marks;
import weighbridge.policies.pack.Resource;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/**
 * A listener's default action or a rule's action, with what places it: read from inputs or outputs, of any program.
 *
 * @param name the resource's name in its URN, for messages alone: no role is taken from it
 * @param aliases URNs that the resource had before
 * @param listenerFrom URNs of what the id of a rule's listener comes from; known in the whole stack alone
 * @param actionFrom URNs of what the action comes from, target groups among it; known in the whole stack alone
 * @param marks its tags, in which program and pack meet
 * @param listenerId the id of the listener: a rule's parent, or a deployed listener itself
 * @param priority a rule's; a listener's default action comes after every rule. Unknown or malformed: before every rule
 */
public record LatticeAction(
        String urn,
        String type,
        String name,
        List<String> aliases,
        List<String> listenerFrom,
        List<String> actionFrom,
        ActionInput action,
        Value properties,
        Marks marks,
        Optional<String> listenerId,
        long priority) {
    /** The action of a resource, as the engine shows it; read once for all rules. */
    public static LatticeAction of(Resource resource) {
        return resource.read(LatticeAction.class, LatticeAction::readFrom);
    }

    private static LatticeAction readFrom(Resource resource) {
        Map<String, List<String>> from = resource.dependencies();
        return read(
                resource.urn(),
                resource.type(),
                resource.name(),
                resource.aliases(),
                from.getOrDefault("listenerIdentifier", List.of()),
                from.getOrDefault(ActionReader.property(resource.type()), List.of()),
                resource.properties());
    }

    public static LatticeAction read(String urn, String type, String name, List<String> aliases, Value properties) {
        return read(urn, type, name, aliases, List.of(), List.of(), properties);
    }

    private static LatticeAction read(
            String urn,
            String type,
            String name,
            List<String> aliases,
            List<String> listenerFrom,
            List<String> actionFrom,
            Value properties) {
        return new LatticeAction(
                urn,
                type,
                name,
                aliases,
                listenerFrom,
                actionFrom,
                ActionReader.read(type, properties),
                properties,
                Marks.of(properties.get("tags")),
                listenerId(type, properties),
                priority(type, properties));
    }

    /** By the URN, which a stack has once. */
    @Override
    public int hashCode() {
        return urn.hashCode();
    }

    public boolean isListener() {
        return LatticeTypes.isListener(type);
    }

    public LatticeAction withTags(Value tags) {
        Map<String, Value> changed = new LinkedHashMap<>(((Value.Fields) properties).values());
        changed.put("tags", tags);
        return read(urn, type, name, aliases, listenerFrom, actionFrom, new Value.Fields(changed));
    }

    /**
     * A rule that {@code aws-native} has imported says it in its ARN alone ({@code writeOnlyProperties} in
     * {@code aws-vpclattice-rule.json}).
     */
    private static Optional<String> listenerId(String type, Value properties) {
        boolean isListener = LatticeTypes.isListener(type);
        Optional<String> id = Identifiers.id(properties.get(isListener ? "listenerId" : "listenerIdentifier"));
        if (id.isPresent()) {
            return id;
        }
        Value arn = properties.get("arn");
        return isListener ? Identifiers.id(arn) : Identifiers.within(arn, "listener");
    }

    public Optional<String> serviceId() {
        Optional<String> id = Identifiers.id(properties.get("serviceIdentifier"));
        return id.isPresent()
                ? id
                : Identifiers.id(properties.get("serviceArn"))
                        .or(() -> Identifiers.within(properties.get("arn"), "service"));
    }

    private static long priority(String type, Value properties) {
        if (LatticeTypes.isListener(type)) {
            return Long.MAX_VALUE;
        }
        Optional<Long> priority = Values.asWhole(properties.get("priority"));
        return priority.isPresent() ? priority.get() : 0;
    }

    /** What is not known yet of where a rule stands, as a property path: which requests it takes depends on it. */
    public Optional<String> firstUnknownOfPlace() {
        if (isListener()) {
            return Optional.empty();
        }
        Optional<String> priority = Values.firstUnknown("priority", properties.get("priority"));
        return priority.isPresent() ? priority : Values.firstUnknown("match", properties.get("match"));
    }

    public RequestMatch match() {
        return isListener() ? RequestMatch.EVERYTHING : MatchReader.read(properties.get("match"));
    }

    /** Whether this rule surely takes, by its match, every request that the other takes. */
    public boolean takesAllOf(LatticeAction other) {
        return properties.get("match").equals(other.properties.get("match")) || match().covers(other.match());
    }
}
