package weighbridge.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import weighbridge.config.yaml.EngineJson;
import weighbridge.config.yaml.EngineYaml;
import weighbridge.config.yaml.Mapping;
import weighbridge.config.yaml.UnreadableYamlException;

/** Puts a stack file and its project's config together as the engine does ({@code pkg/workspace/config.go} of Pulumi 3.259). */
final class StackFileReader {
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    private StackFileReader() {}

    static StackFile read(Path projectFile, Path stackFile) throws IOException {
        StackFileReader reader = new StackFileReader();
        Optional<Mapping> project =
                reader.mapping(projectFile, projectFile.getFileName().toString());
        Optional<Mapping> stack = reader.mapping(stackFile, "");
        if (reader.problems.isEmpty()) {
            ProjectConfig declared = ProjectConfig.read(project.orElseThrow(), reader.problems);
            reader.addStack(stack.orElseThrow(), declared.project());
            declared.addTo(reader.values, reader.problems);
        }
        return reader.problems.isEmpty() ? reader.merged() : new StackFile.Refused(Report.inOrder(reader.problems));
    }

    /** The mapping that a file is; an empty file is an empty one. */
    private Optional<Mapping> mapping(Path file, String prefix) throws IOException {
        String name = file.getFileName().toString();
        if (!Files.isRegularFile(file)) {
            problems.add(new Problem(name, "no such file", "must exist beside the stack file", "add the file"));
            return Optional.empty();
        }
        try {
            Object root = EngineYaml.read(StackFile.text(file));
            if (root == null || root instanceof Mapping) {
                return Optional.of(root == null ? new Mapping(Map.of(), List.of()) : (Mapping) root);
            }
            problems.add(
                    new Problem(name, "no mapping", "must be a mapping, with config: in it", "write config: first"));
        } catch (UnreadableYamlException e) {
            e.faults().forEach(fault -> problems.add(FaultProblem.of(fault, name, prefix)));
        } catch (CharacterCodingException e) {
            problems.add(new Problem(name, "bytes that are no UTF-8", "must be UTF-8", "save the file as UTF-8"));
        }
        return Optional.empty();
    }

    private void addStack(Mapping stack, String project) {
        if (stack.entries().get("environment") != null) {
            problems.add(new Problem(
                    "environment",
                    "a Pulumi ESC environment",
                    "must not be used: weights and versions are reviewed in this file, and what an environment adds is not in it",
                    "write the config into this file"));
        }
        Object config = stack.entries().get("config");
        if (config instanceof Mapping mapping) {
            mapping.otherKeys().forEach(key -> problems.add(badKey(key)));
            mapping.entries().forEach((key, value) -> addValue(key, project, value));
        } else if (config != null) {
            problems.add(new Problem(
                    "config", "no mapping", "must be a mapping of config keys", "write keys under config:"));
        }
    }

    private void addValue(String key, String project, Object value) {
        Optional<String> full = ConfigKey.full(key, project);
        if (full.isEmpty()) {
            problems.add(badKey(key));
        } else if (values.containsKey(full.get())) {
            problems.add(new Problem(
                    full.get(), "the key twice, also as " + key, "must stand once", "remove one of the two"));
        } else {
            values.put(full.get(), value == null ? "" : value);
        }
    }

    private static Problem badKey(String key) {
        return new Problem(key, "the key " + key, "must be namespace:name", "write such as weighbridge:stable");
    }

    private StackFile.Merged merged() {
        Map<String, String> config = new HashMap<>();
        Set<String> secretKeys = new HashSet<>();
        values.forEach((key, value) -> {
            config.put(key, EngineJson.text(key.equals(Secrets.KEY) ? Secrets.named(value) : value));
            if (Secure.isIn(value)) {
                secretKeys.add(key);
            }
        });
        return new StackFile.Merged(config, secretKeys, Secrets.inTheClear(values.get(Secrets.KEY)));
    }
}
