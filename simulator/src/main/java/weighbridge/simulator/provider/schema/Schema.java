package weighbridge.simulator.provider.schema;

import java.util.List;
import java.util.Optional;

/** The properties of a resource type or of a block. */
public record Schema(List<Property> properties) {
    public Schema {
        properties = List.copyOf(properties);
    }

    public static Schema of(Property... properties) {
        return new Schema(List.of(properties));
    }

    public Optional<Property> property(String name) {
        return properties.stream()
                .filter(property -> property.name().equals(name))
                .findFirst();
    }
}
