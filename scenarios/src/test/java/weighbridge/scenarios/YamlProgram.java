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
 * {@code ${cart}} is the id of the resource named so before, {@code ${cart.arn}} a property of it.
 */
record YamlProgram(StackYaml resources) implements RawProgram {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([a-z0-9-]+)(?:\\.([A-Za-z]+))?}");

    /** What is registered so far. */
    private record Known(Map<String, RegisterResourceResponse> byName) {
        String json(Object value) {
            if (value instanceof Map<?, ?> fields) {
                return fields.entrySet().stream()
                        .map(field -> quoted(field.getKey().toString()) + ":" + json(field.getValue()))
                        .collect(joining(",", "{", "}"));
            } else if (value instanceof List<?> items) {
                return items.stream().map(this::json).collect(joining(",", "[", "]"));
            }
            return value instanceof String text ? resolved(text) : String.valueOf(value);
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
        Known known = new Known(new LinkedHashMap<>());
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
                                    dependencies));
        }
    }
}
