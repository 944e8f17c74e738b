package weighbridge.simulator.provider.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The list that the bridge keeps in every object of checked inputs, of the properties that it filled in itself
 * ({@code __defaults} in pulumi-terraform-bridge, pkg/tfbridge/schema.go).
 */
public final class Defaults {
    public static final String KEY = "__defaults";

    private Defaults() {}

    /** Whether the bridge, not the program, gave a property of checked inputs. */
    static boolean has(Map<?, ?> inputs, String property) {
        return inputs.get(KEY) instanceof List<?> names && names.contains(property);
    }

    /** Inputs without the lists, at any depth: what Terraform sees and what becomes state. */
    public static Map<String, Object> without(Map<?, ?> inputs) {
        Map<String, Object> plain = new LinkedHashMap<>();
        inputs.forEach((key, value) -> {
            if (!KEY.equals(key)) {
                plain.put((String) key, plain(value));
            }
        });
        return plain;
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            return without(map);
        }
        return value instanceof List<?> list
                ? list.stream().map(Defaults::plain).toList()
                : value;
    }
}
