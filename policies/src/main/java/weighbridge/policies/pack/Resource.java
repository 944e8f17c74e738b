package weighbridge.policies.pack;

import java.util.List;
import java.util.Map;
import weighbridge.policies.value.Value;

/**
 * One resource as the engine shows it to a policy: its inputs when it is judged alone, its outputs in the whole stack.
 *
 * @param aliases URNs that this resource had before
 * @param dependencies URNs of the resources that a property's value comes from, by property; known in the whole stack alone
 */
public record Resource(
        String urn,
        String type,
        String name,
        Value properties,
        List<String> aliases,
        Map<String, List<String>> dependencies) {
    public Resource {
        aliases = List.copyOf(aliases);
        dependencies = Map.copyOf(dependencies);
    }

    /** One that is judged alone. */
    public Resource(String urn, String type, String name, Value properties, List<String> aliases) {
        this(urn, type, name, properties, aliases, Map.of());
    }

    /**
     * Whether the engine shows no inputs at all: so it does with a resource that is new and that {@code --target} or
     * {@code --exclude} leaves out (step_generator.go, pulumi v3.259.0). It also does where a program writes none.
     */
    public boolean hasNoInputs() {
        return properties instanceof Value.Fields fields && fields.values().isEmpty();
    }
}
