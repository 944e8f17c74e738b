package weighbridge.policies.pack;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import weighbridge.policies.value.Value;

/** One resource as the engine shows it to a policy: its inputs when it is judged alone, its outputs in the whole stack. */
public final class Resource {
    private final String urn;
    private final String type;
    private final String name;
    private final Value properties;
    private final List<String> aliases;
    private final Map<String, List<String>> dependencies;
    private Object read = this;

    /**
     * Makes one of the whole stack.
     *
     * @param aliases URNs that this resource had before
     * @param dependencies URNs of the resources that a property's value comes from, by property; known in the whole stack alone
     */
    public Resource(
            String urn,
            String type,
            String name,
            Value properties,
            List<String> aliases,
            Map<String, List<String>> dependencies) {
        this.urn = urn;
        this.type = type;
        this.name = name;
        this.properties = properties;
        this.aliases = List.copyOf(aliases);
        this.dependencies = Map.copyOf(dependencies);
    }

    /** Makes one that is judged alone. */
    public Resource(String urn, String type, String name, Value properties, List<String> aliases) {
        this(urn, type, name, properties, aliases, Map.of());
    }

    public String urn() {
        return urn;
    }

    public String type() {
        return type;
    }

    public String name() {
        return name;
    }

    public Value properties() {
        return properties;
    }

    /** URNs that this resource had before. */
    public List<String> aliases() {
        return aliases;
    }

    /** URNs of the resources that a property's value comes from, by property; known in the whole stack alone. */
    public Map<String, List<String>> dependencies() {
        return dependencies;
    }

    /**
     * Whether the engine shows no inputs at all: so it does with a resource that is new and that {@code --target} or
     * {@code --exclude} leaves out (step_generator.go, pulumi v3.259.0). It also does where a program writes none.
     */
    public boolean hasNoInputs() {
        return properties instanceof Value.Fields fields && fields.values().isEmpty();
    }

    /**
     * What a reader makes of this resource. The last thing read is kept, for the rules ask one after the other, and most of them
     * for the same.
     */
    public <T> T read(Class<T> what, Function<Resource, T> reader) {
        if (!what.isInstance(read)) {
            read = reader.apply(this);
        }
        return what.cast(read);
    }
}
