package weighbridge.config;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import weighbridge.config.yaml.EngineJson;
import weighbridge.config.yaml.Mapping;

/**
 * What a project's config says of one key, by the rules of {@code sdk/go/common/workspace/project.go}.
 *
 * @param key with its namespace
 * @param value what a stack that does not name the key has
 */
record Declaration(String key, Optional<Object> value, Optional<DeclaredType> type, boolean secret) {
    private static final Set<String> ATTRIBUTES = Set.of("type", "items", "description", "secret", "default", "value");

    static Optional<Declaration> read(String project, String written, Object declared, List<Problem> problems) {
        List<Problem> found = new ArrayList<>();
        Optional<String> key = ConfigKey.full(written, project);
        if (key.isEmpty() || written.matches(".*[.\\[\"].*")) {
            found.add(problem(
                    written,
                    "the key " + written,
                    "must be namespace:name, not a path into a value",
                    "write the whole value under its key"));
        }
        boolean own = key.isPresent() && key.get().startsWith(project + ":");
        Mapping attributes = attributes(declared, own);
        check(written, attributes, own, found);
        problems.addAll(found);
        return found.isEmpty() ? Optional.of(of(key.orElseThrow(), attributes)) : Optional.empty();
    }

    private static Declaration of(String key, Mapping attributes) {
        Object value = attributes.entries().get("default");
        return new Declaration(
                key,
                Optional.ofNullable(value == null ? attributes.entries().get("value") : value),
                DeclaredType.of(attributes),
                Boolean.TRUE.equals(attributes.entries().get("secret")));
    }

    /** A bare value is short for a default of the project's own key, or for the value of another's. */
    private static Mapping attributes(Object declared, boolean own) {
        boolean bare = declared instanceof String || declared instanceof BigInteger || declared instanceof Boolean;
        if (bare || declared instanceof List) {
            return new Mapping(java.util.Map.of(own ? "default" : "value", declared), List.of());
        }
        return declared instanceof Mapping mapping ? mapping : new Mapping(java.util.Map.of("", ""), List.of());
    }

    private static void check(String key, Mapping attributes, boolean own, List<Problem> problems) {
        for (String attribute : attributes.entries().keySet()) {
            if (!ATTRIBUTES.contains(attribute)) {
                problems.add(unknown(key, attribute));
            }
        }
        boolean value = attributes.entries().get("value") != null;
        boolean hasDefault = attributes.entries().get("default") != null;
        boolean typed = attributes.entries().get("type") != null;
        if (value && hasDefault) {
            problems.add(problem(key, "default and value", "must have one of them", "remove one of the two"));
        }
        if (!own && (typed || hasDefault || !value)) {
            problems.add(problem(
                    key,
                    String.join(", ", attributes.entries().keySet()),
                    "must have value alone, since it is not the project's own key",
                    "write value: …"));
        }
        if (typed && DeclaredType.of(attributes).isEmpty()) {
            problems.add(problem(
                    key,
                    "its type",
                    "must be string, integer, boolean, object, or array with items",
                    "write such as type: string"));
        }
    }

    private static Problem unknown(String key, String attribute) {
        String found = attribute.isEmpty() ? "no value that a project may give" : "the key " + attribute;
        String fix = Nearest.to(attribute, ATTRIBUTES)
                .map(near -> "did you mean " + near + "?")
                .orElse("write the value under value:");
        return problem(key, found, "must be text, a whole number, true or false, a list, or a mapping with value", fix);
    }

    private static Problem problem(String key, String found, String rule, String fix) {
        return new Problem("Pulumi.yaml config." + key, found, rule, fix);
    }

    boolean isOf(String project) {
        return key.startsWith(project + ":");
    }

    /** What the engine says of a stack's value that is not as declared. A secure value stays closed, and so unjudged. */
    Optional<Problem> mistyped(Object value) {
        if (type.isEmpty() || Secure.isIn(value)) {
            return Optional.empty();
        }
        if (secret) {
            return Optional.of(new Problem(
                    key,
                    "plain text (not shown)",
                    "must be secure:, says Pulumi.yaml",
                    "run pulumi config set --secret"));
        }
        Object seen = value instanceof Mapping || value instanceof List ? value : EngineJson.text(value);
        return type.get().fits(seen)
                ? Optional.empty()
                : Optional.of(new Problem(
                        key,
                        "another type",
                        "must be of type " + type.get() + ", says Pulumi.yaml",
                        "write such a value, or change Pulumi.yaml"));
    }
}
