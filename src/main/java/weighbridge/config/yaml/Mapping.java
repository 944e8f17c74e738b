package weighbridge.config.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A YAML mapping, its keys as the engine writes them into JSON.
 *
 * @param otherKeys the keys that were no text in the file, such as {@code 1} or {@code true}
 */
public record Mapping(Map<String, Object> entries, List<String> otherKeys) {
    public Mapping {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        otherKeys = List.copyOf(otherKeys);
    }
}
