package weighbridge.config;

import java.util.Optional;

/** Config keys as the engine parses them ({@code sdk/go/common/resource/config/key.go}). */
final class ConfigKey {
    private ConfigKey() {}

    /** The key with its namespace, the project's where it names none; empty where the engine refuses it. */
    static Optional<String> full(String key, String project) {
        String[] parts = key.split(":", -1);
        return switch (parts.length) {
            case 1 -> Optional.of(project + ":" + key);
            case 2 -> Optional.of(key);
            // An old form, in which every key had a module called config.
            case 3 -> parts[1].equals("config") ? Optional.of(parts[0] + ":" + parts[2]) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
