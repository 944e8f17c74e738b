package weighbridge.config;

import java.util.List;
import weighbridge.config.yaml.Mapping;

/** Finds values that Pulumi has encrypted: mappings of nothing but {@code secure}, to text. */
final class Secure {
    private Secure() {}

    static boolean isIn(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().anyMatch(Secure::isIn);
        }
        if (!(value instanceof Mapping mapping)) {
            return false;
        }
        boolean itself = mapping.entries().size() == 1 && mapping.entries().get("secure") instanceof String;
        return itself || mapping.entries().values().stream().anyMatch(Secure::isIn);
    }
}
