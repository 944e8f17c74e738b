package weighbridge.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the stack files of a repository. */
public final class StackFiles {
    private static final Pattern NAME = Pattern.compile("Pulumi\\..+\\.yaml");

    /** What builds and tools leave behind; hidden folders, such as {@code .git}, hold no stack files either. */
    private static final Set<String> SKIPPED = Set.of("target", "node_modules");

    private static final Path TEST_RESOURCES = Path.of("src", "test", "resources");

    private StackFiles() {}

    /**
     * Every {@code Pulumi.<stack>.yaml} that stands beside a {@code Pulumi.yaml}, in the order of the paths.
     *
     * @throws UncheckedIOException if a folder cannot be listed
     */
    public static List<Path> under(Path root) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(root, new Visitor(root, found));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look for stack files under " + root + ": " + e.getMessage(), e);
        }
        return found.stream().sorted().toList();
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Path> found;

        Visitor(Path root, List<Path> found) {
            this.root = root;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = String.valueOf(folder.getFileName());
            boolean skipped = SKIPPED.contains(name)
                    || name.startsWith(".")
                    || root.relativize(folder).endsWith(TEST_RESOURCES);
            return skipped && !folder.equals(root) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (NAME.matcher(file.getFileName().toString()).matches()
                    && Files.isRegularFile(file.resolveSibling("Pulumi.yaml"))) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
