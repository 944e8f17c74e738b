package weighbridge.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import weighbridge.config.yaml.Mapping;

/**
 * The {@code config} of a {@code Pulumi.yaml}: values for every stack that has none of its own.
 *
 * @param project the project's name, which is the namespace of keys that name none
 */
record ProjectConfig(String project, List<Declaration> declarations) {
    static ProjectConfig read(Mapping file, List<Problem> problems) {
        String project = file.entries().get("name") instanceof String name ? name : "";
        if (project.isEmpty()) {
            problems.add(new Problem("Pulumi.yaml name", "nothing", "is required", "add name: weighbridge"));
        }
        Object config = file.entries().get("config");
        if (config instanceof String || file.entries().get("stackConfigDir") instanceof String) {
            problems.add(new Problem(
                    "Pulumi.yaml stackConfigDir",
                    "another folder for stack files",
                    "must not be used: the engine would not read the stack file beside Pulumi.yaml",
                    "remove it, and keep stack files beside Pulumi.yaml"));
            return new ProjectConfig(project, List.of());
        }
        List<Declaration> declarations = new ArrayList<>();
        if (config instanceof Mapping mapping) {
            new TreeMap<>(mapping.entries())
                    .forEach((key, value) ->
                            Declaration.read(project, key, value, problems).ifPresent(declarations::add));
        } else if (config != null) {
            problems.add(new Problem(
                    "Pulumi.yaml config",
                    "no mapping",
                    "must be a mapping of config keys",
                    "write keys under config:"));
        }
        return new ProjectConfig(project, declarations);
    }

    /** Adds what the stack does not say itself, and checks the types that the project declares. */
    void addTo(Map<String, Object> values, List<Problem> problems) {
        for (Declaration declaration : declarations) {
            String key = declaration.key();
            if (!values.containsKey(key) && declaration.value().isPresent()) {
                values.put(key, declaration.value().get());
            } else if (!values.containsKey(key) && declaration.isOf(project)) {
                problems.add(
                        new Problem(key, "nothing", "is required by Pulumi.yaml", "add " + key + " to the stack file"));
            }
            if (values.containsKey(key)) {
                declaration.mistyped(values.get(key)).ifPresent(problems::add);
            }
        }
    }
}
