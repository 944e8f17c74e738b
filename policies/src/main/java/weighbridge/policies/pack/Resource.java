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
}
