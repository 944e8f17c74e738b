package weighbridge.config;

import java.util.List;
import weighbridge.config.yaml.Mapping;

/** Finds values that Pulumi has encrypted: mappings of nothing but {@code secure}, to text. */
final class Secure {
    private Secure() {}

    /** Whether this is one encrypted value. */
    static boolean isSecure(Object value) {
        return value instanceof Mapping mapping
                && mapping.entries().size() == 1
                && mapping.entries().get("secure") instanceof String;
    }

    static boolean isIn(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().anyMatch(Secure::isIn);
        }
        if (!(value instanceof Mapping mapping)) {
            return false;
        }
        return isSecure(mapping) || mapping.entries().values().stream().anyMatch(Secure::isIn);
    }
}
