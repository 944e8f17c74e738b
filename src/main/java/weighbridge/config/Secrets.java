package weighbridge.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import weighbridge.config.yaml.Mapping;

/** The key under which secrets stand. Each is encrypted on its own, so that a reader sees which there are. */
final class Secrets {
    static final String KEY = "weighbridge:secrets";

    /** What stands for an encrypted value where nothing can decrypt it. */
    private static final String ENCRYPTED = "(encrypted)";

    private static final String FIX = "pulumi config set --secret --path weighbridge:secrets.";

    private Secrets() {}

    /** The secrets of a stack file as the engine would name them, without their values. */
    static Object named(Object value) {
        if (!(value instanceof Mapping mapping) || Secure.isSecure(mapping)) {
            return value;
        }
        Map<String, Object> named = new LinkedHashMap<>();
        mapping.entries().forEach((name, secret) -> named.put(name, Secure.isSecure(secret) ? ENCRYPTED : secret));
        return new Mapping(named, mapping.otherKeys());
    }

    /** Secrets that a stack file shows to everyone. */
    static List<Problem> inTheClear(Object value) {
        if (Secure.isSecure(value)) {
            return List.of(new Problem(
                    KEY,
                    "one secure: value around all of them (not shown)",
                    "must be a mapping, so that a reader sees which secrets there are",
                    "encrypt each on its own: " + FIX + "NAME"));
        }
        return value instanceof Mapping mapping
                ? mapping.entries().entrySet().stream()
                        .filter(entry -> entry.getValue() instanceof String || Secure.isSurelyPlain(entry.getValue()))
                        .map(entry -> inTheClear(entry.getKey()))
                        .toList()
                : List.of();
    }

    private static Problem inTheClear(String name) {
        return new Problem(
                KEY + "." + name,
                "text (not shown)",
                "must be encrypted: this file is read by everyone who reads the repository",
                "change the secret wherever it is used, then " + FIX + name);
    }

    /** The same as the program sees it: the engine says only that nothing under the key was encrypted. */
    static List<Problem> unencrypted(Map<String, String> config, Set<String> secretKeys) {
        if (secretKeys.contains(KEY)
                || !config.containsKey(KEY)
                || config.get(KEY).equals("{}")) {
            return List.of();
        }
        return List.of(new Problem(
                KEY,
                "no secure: value (not shown)",
                "must be encrypted: the stack file is read by everyone who reads the repository",
                "change each secret wherever it is used, then " + FIX + "NAME"));
    }
}
