package weighbridge.workflows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The checkout that these tests are part of. */
final class Repository {
    private Repository() {}

    /** The folder that holds {@code Pulumi.yaml}: the working directory or one above it. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("Pulumi.yaml"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("no Pulumi.yaml in the working directory or above it");
            }
        }
        return folder;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(String folder, String glob) {
        Path in = root().resolve(folder);
        try (Stream<Path> files = Files.list(in)) {
            var matcher = in.getFileSystem().getPathMatcher("glob:" + glob);
            return files.filter(file -> matcher.matches(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads YAML, or JSON, which is YAML too. */
    static Object parse(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    /** How a command ended. */
    record Ended(int exitCode, String stdout, String stderr) {}

    /** Runs a command to its end, with nothing on its standard input. */
    static Ended finish(ProcessBuilder builder) throws IOException, InterruptedException {
        Path stderr = Files.createTempFile("stderr", ".txt");
        Process process = builder.redirectError(stderr.toFile()).start();
        process.getOutputStream().close();
        String stdout = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exitCode = process.waitFor();
        String error = Files.readString(stderr);
        Files.delete(stderr);
        return new Ended(exitCode, stdout, error);
    }
}
