package weighbridge.scenarios;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pulumirpc.Resource.RegisterResourceResponse;

/**
 * A program that somebody else wrote, as a file: each resource by its name, with its {@code type} and {@code properties}. A text
 * {@code ${cart}} is the id of the resource named so before, {@code ${cart.arn}} a property of it. In place of a value,
 * {@code {secret: 30}} is a secret one, and {@code {later: 30}} one that a preview does not know. Other keys are options
 * ({@link ResourceOptions}).
 */
record YamlProgram(StackYaml resources) implements RawProgram {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([a-z0-9-]+)(?:\\.([A-Za-z]+))?}");

    private static final String SECRET =
            "{\"4dabf18193072939515e22adb298388d\": \"1b47061264138c4ac30d75fd1eb44270\", \"value\": %s}";

    /** What is registered so far. */
    private record Known(Map<String, RegisterResourceResponse> byName, boolean preview) {
        String json(Object value) {
            if (value instanceof Map<?, ?> fields && fields.keySet().equals(Set.of("secret"))) {
                return SECRET.formatted(json(fields.get("secret")));
            } else if (value instanceof Map<?, ?> fields && fields.keySet().equals(Set.of("later"))) {
                return preview ? Registrar.UNKNOWN : json(fields.get("later"));
            } else if (value instanceof Map<?, ?> fields) {
                return fields.entrySet().stream()
                        .map(field -> quoted(field.getKey().toString()) + ":" + json(field.getValue()))
                        .collect(joining(",", "{", "}"));
            } else if (value instanceof List<?> items) {
                return items.stream().map(this::json).collect(joining(",", "[", "]"));
            }
            return value instanceof String text ? resolved(text) : String.valueOf(value);
        }

        String urn(String name) {
            return byName.get(name).getUrn();
        }

        private String resolved(String text) {
            Matcher reference = REFERENCE.matcher(text);
            if (!reference.matches()) {
                return quoted(text);
            }
            RegisterResourceResponse response = named(reference.group(1));
            String found = reference.group(2) == null
                    ? response.getId()
                    : response.getObject()
                            .getFieldsOrDefault(
                                    reference.group(2),
                                    com.google.protobuf.Value.newBuilder().build())
                            .getStringValue();
            return found.isEmpty() ? Registrar.UNKNOWN : quoted(found);
        }

        /** Without the quotes that it has as JSON. */
        String id(String text) {
            return resolved(text).replace("\"", "");
        }

        Set<String> urns(Object value) {
            Set<String> urns = new TreeSet<>();
            Matcher reference = REFERENCE.matcher(String.valueOf(value));
            while (reference.find()) {
                urns.add(named(reference.group(1)).getUrn());
            }
            return urns;
        }

        private RegisterResourceResponse named(String name) {
            return Optional.ofNullable(byName.get(name))
                    .orElseThrow(() -> new IllegalArgumentException("no resource " + name + " stands before this one"));
        }

        private static String quoted(String text) {
            return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }
    }

    @Override
    public void run(Registrar registrar) throws Exception {
        Known known = new Known(new LinkedHashMap<>(), registrar.preview());
        for (Map.Entry<String, Object> entry : resources.config().entrySet()) {
            Map<?, ?> resource = (Map<?, ?>) entry.getValue();
            Map<?, ?> properties = (Map<?, ?>) resource.get("properties");
            Map<String, Set<String>> dependencies = new LinkedHashMap<>();
            properties.forEach((name, value) -> dependencies.put(name.toString(), known.urns(value)));
            known.byName()
                    .put(
                            entry.getKey(),
                            registrar.register(
                                    resource.get("type").toString(),
                                    entry.getKey(),
                                    known.json(properties),
                                    dependencies,
                                    ResourceOptions.of(resource, known::id, known::urn)));
        }
    }
}
