package weighbridge;

import java.util.Map;
import java.util.Set;
import weighbridge.config.InvalidConfigException;
import weighbridge.config.StackConfig;
import weighbridge.config.StackConfigReader;

/**
 * Stack config as the engine hands it to a program.
 *
 * @param values {@code namespace:key} to text, objects as JSON text, secure values in the clear
 * @param secretKeys the keys whose value is secure or holds a secure one
 */
public record EngineConfig(Map<String, String> values, Set<String> secretKeys) {
    public EngineConfig {
        values = Map.copyOf(values);
        secretKeys = Set.copyOf(secretKeys);
    }

    /**
     * Reads it strictly.
     *
     * @throws InvalidConfigException with every problem
     */
    public StackConfig read() {
        return StackConfigReader.read(values, secretKeys);
    }

    /** Without the values, which may be secret. */
    @Override
    public String toString() {
        return "EngineConfig" + values.keySet();
    }
}
