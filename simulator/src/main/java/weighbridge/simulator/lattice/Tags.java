package weighbridge.simulator.lattice;

import java.util.Map;
import java.util.regex.Pattern;
import weighbridge.simulator.aws.Service;

/** AWS's rules for tags, from the documentation of {@code TagMap} in the service model. */
final class Tags {
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N}\\s_.:/=+@-]*");
    private static final int MOST = 50;

    private Tags() {}

    static Map<String, String> require(String operation, Map<String, String> tags) {
        if (tags.size() > MOST) {
            throw Service.LATTICE.quota(operation, "More than " + MOST + " tags on one resource");
        }
        tags.forEach((key, value) -> requireOne(operation, key, value));
        return Map.copyOf(tags);
    }

    private static void requireOne(String operation, String key, String value) {
        if (key.isEmpty() || key.length() > 128 || key.startsWith("aws:") || !allowed(key)) {
            throw Service.LATTICE.invalid(operation, "Tag key '" + key + "' is not valid");
        }
        if (value.length() > 256 || !allowed(value)) {
            throw Service.LATTICE.invalid(operation, "Tag value '" + value + "' of '" + key + "' is not valid");
        }
    }

    private static boolean allowed(String text) {
        return ALLOWED.matcher(text).matches();
    }
}
