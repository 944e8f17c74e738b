package weighbridge.config;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import weighbridge.config.yaml.Mapping;

/** A type that a project declares for one of its config keys; the items are those of an array. */
record DeclaredType(String name, Optional<DeclaredType> items) {
    static Optional<DeclaredType> of(Mapping attributes) {
        Object type = attributes.entries().get("type");
        Optional<DeclaredType> items =
                attributes.entries().get("items") instanceof Mapping nested ? of(nested) : Optional.empty();
        if (!(type instanceof String name)) {
            return Optional.empty();
        }
        boolean known = List.of("string", "integer", "boolean", "object").contains(name);
        return known || (name.equals("array") && items.isPresent())
                ? Optional.of(new DeclaredType(name, items))
                : Optional.empty();
    }

    /** Whether the engine takes a value for one of this type; it sees scalars of stack files as text. */
    boolean fits(Object value) {
        return switch (name) {
            case "string" -> value instanceof String;
            case "integer" -> isWhole(value);
            case "boolean" -> value instanceof Boolean || "true".equals(value) || "false".equals(value);
            case "object" -> value instanceof Mapping;
            default -> value instanceof List<?> list && list.stream().allMatch(items.orElseThrow()::fits);
        };
    }

    private static boolean isWhole(Object value) {
        return value instanceof BigInteger
                || (value instanceof Double number && number == Math.rint(number))
                || (value instanceof String text && text.matches("[-+]?[0-9]{1,18}"));
    }

    @Override
    public String toString() {
        return items.map(item -> name + "<" + item + ">").orElse(name);
    }
}
