package weighbridge.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import weighbridge.config.StackFile;

/**
 * A stack and the files that belong to it.
 *
 * @param folder where {@code Pulumi.yaml} stands
 * @param stack as the user named it: {@code dev} or {@code organization/project/dev}
 */
public record StackLocation(Path folder, String stack) {
    /**
     * Looks whether both are there.
     *
     * @throws SetupException if there is no project or no such stack file
     */
    public StackLocation {
        if (!Files.isRegularFile(folder.resolve("Pulumi.yaml"))) {
            throw new SetupException("no Pulumi.yaml in " + folder + ": name the service's folder with -C");
        }
        Path file = folder.resolve(fileName(stack));
        if (!Files.isRegularFile(file)) {
            throw new SetupException("no stack file " + file + "; there is: " + stackFiles(folder));
        }
    }

    /** Without organization and project. */
    String name() {
        return shortName(stack);
    }

    public Path file() {
        return folder.resolve(fileName(stack));
    }

    /**
     * The limits that hold for this stack: those of its project, {@code limits.<project>.<stack>.json}, else those that
     * projects share, {@code limits.<stack>.json}. Of either, {@code <environment>} may stand for a stack that is named
     * {@code <environment>-<region>}.
     *
     * @return empty if none exists; the pack's own defaults then hold
     */
    Optional<Path> limits(Path policies) {
        String name = name();
        String environment = name.replaceFirst("-.*", "");
        String project = StackFile.project(folder);
        return Stream.of(project + "." + name, project + "." + environment, name, environment)
                .map(candidate -> policies.resolve("limits." + candidate + ".json"))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static String fileName(String stack) {
        return "Pulumi." + shortName(stack) + ".yaml";
    }

    private static String shortName(String stack) {
        return stack.substring(stack.lastIndexOf('/') + 1);
    }

    private static List<String> stackFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("Pulumi\\..+\\.yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
