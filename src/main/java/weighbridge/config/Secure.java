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

    /**
     * Whether {@code secure} holds what no secrets provider writes. Passphrases and cloud keys make {@code v1:} and more, Pulumi Cloud
     * makes padded base64 (Pulumi 3.259, {@code sdk/go/common/resource/config/crypt.go}, {@code pkg/secrets/service/manager.go}).
     */
    static boolean isSurelyPlain(Object value) {
        if (!isSecure(value)) {
            return false;
        }
        String text = (String) ((Mapping) value).entries().get("secure");
        String onOneLine = text.replaceAll("[\\r\\n]", "");
        boolean base64 = onOneLine.length() % 4 == 0 && onOneLine.matches("[A-Za-z0-9+/]+={0,2}");
        return !text.startsWith("v1:") && !base64;
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
