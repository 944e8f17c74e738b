package weighbridge.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import weighbridge.config.yaml.EngineYaml;
import weighbridge.config.yaml.Mapping;
import weighbridge.config.yaml.UnreadableYamlException;

/**
 * A stack file as the engine reads it: {@code Pulumi.<stack>.yaml}, and below it the {@code config} of the {@code Pulumi.yaml}
 * beside it. What differs from the engine stands in {@code docs/stack-files.md}.
 */
public sealed interface StackFile {
    /**
     * What the engine hands to the program. Values that are {@code secure:} stay closed: under {@code weighbridge:secrets} a
     * word stands for each, elsewhere they are in the map as ciphertext.
     *
     * @param config {@code namespace:key} to text
     * @param secretKeys the keys whose value is secure or holds a secure one
     * @param problems what the engine would take, and nobody should write
     */
    record Merged(Map<String, String> config, Set<String> secretKeys, List<Problem> problems) implements StackFile {
        public Merged {
            config = Map.copyOf(config);
            secretKeys = Set.copyOf(secretKeys);
            problems = List.copyOf(problems);
        }
    }

    /**
     * The Pulumi CLI refuses these files before any program runs.
     *
     * @param problems at least one
     */
    record Refused(List<Problem> problems) implements StackFile {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads a stack file.
     *
     * @throws UncheckedIOException if a file cannot be read at all
     */
    static StackFile read(Path stackFile) {
        try {
            Path folder = stackFile.toAbsolutePath().getParent();
            return StackFileReader.read(folder.resolve("Pulumi.yaml"), stackFile);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + stackFile + ": " + e.getMessage(), e);
        }
    }

    /**
     * The name of a project, by which its stacks are known beside those of others.
     *
     * @param folder where {@code Pulumi.yaml} stands
     * @return empty where the file says none; {@link #read} reports what is wrong with it
     * @throws UncheckedIOException if the file cannot be read at all
     */
    static String project(Path folder) {
        try {
            Object root = EngineYaml.read(text(folder.resolve("Pulumi.yaml")));
            return root instanceof Mapping mapping && mapping.entries().get("name") instanceof String name ? name : "";
        } catch (UnreadableYamlException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read Pulumi.yaml in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** The text of a file. A byte order mark is dropped, as the engine does. */
    static String text(Path file) throws IOException {
        String text = Files.readString(file);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
