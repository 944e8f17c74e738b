package weighbridge.policies.pack;

import java.util.List;
import weighbridge.policies.value.Value;

/**
 * One resource as the engine shows it to a policy: its inputs when it is judged alone, its outputs in the whole stack.
 *
 * @param aliases URNs that this resource had before
 */
public record Resource(String urn, String type, String name, Value properties, List<String> aliases) {
    public Resource {
        aliases = List.copyOf(aliases);
    }
}
