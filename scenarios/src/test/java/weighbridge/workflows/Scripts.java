package weighbridge.workflows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs the scripts under {@code ci/} for real, in a clone made for the test. */
final class Scripts {
    private final Path clone;

    private Scripts(Path clone) {
        this.clone = clone;
    }

    /** An empty clone on branch {@code main}, with the repository's own {@code ci/} in it. */
    static Scripts inNewClone(Path folder) {
        var scripts = new Scripts(folder);
        copy(Repository.root().resolve("ci"), folder.resolve("ci"));
        scripts.git("init", "--quiet", "--initial-branch=main");
        scripts.git("config", "user.name", "Test");
        scripts.git("config", "user.email", "test@example.org");
        return scripts;
    }

    /** Writes files and commits them; a null text removes the file. */
    String commit(Map<String, String> files) {
        files.forEach((path, text) -> write(clone.resolve(path), text));
        git("add", "--all");
        git("commit", "--quiet", "--allow-empty", "--message", "a change");
        return git("rev-parse", "HEAD").strip();
    }

    String git(String... arguments) {
        Repository.Ended ended = run("git", arguments);
        if (ended.exitCode() != 0) {
            throw new AssertionError("git " + String.join(" ", arguments) + ": " + ended.stderr());
        }
        return ended.stdout();
    }

    /** Runs one of the clone's scripts. */
    Repository.Ended script(String name, String... arguments) {
        return run(clone.resolve("ci").resolve(name).toString(), arguments);
    }

    private Repository.Ended run(String command, String... arguments) {
        var whole = new ArrayList<>(List.of(command));
        whole.addAll(List.of(arguments));
        var builder = new ProcessBuilder(whole).directory(clone.toFile());
        // Whoever runs the tests may do so inside a git hook, which points git elsewhere.
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        return finish(builder);
    }

    static Repository.Ended finish(ProcessBuilder builder) {
        try {
            return Repository.finish(builder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            if (text == null) {
                Files.delete(file);
                return;
            }
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
