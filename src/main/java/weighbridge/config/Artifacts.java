package weighbridge.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what local code is, and if it is no longer what a version was built as. */
public final class Artifacts {
    private Artifacts() {}

    /**
     * A problem for each built version whose code differs from the SHA-256 that the config states. Code that does not exist is
     * none: artifacts are built, not committed, so on a fresh clone it cannot exist yet.
     *
     * @param folder that of {@code Pulumi.yaml}
     * @throws UncheckedIOException if an artifact cannot be read
     */
    public static List<Problem> changed(StackConfig config, Path folder) {
        List<Problem> problems = new ArrayList<>();
        for (VersionConfig version : config.versions()) {
            if (version instanceof VersionConfig.Built built && built.code() instanceof Code.Local local) {
                changed(built.name(), local, folder).ifPresent(problems::add);
            }
        }
        return problems;
    }

    private static Optional<Problem> changed(String version, Code.Local local, Path folder) {
        Optional<String> now = sha256(local, folder.resolve(local.path()));
        if (local.sha256().isEmpty() || now.isEmpty() || now.equals(local.sha256())) {
            return Optional.empty();
        }
        return Optional.of(new Problem(
                "weighbridge:versions." + version + ".code.sha256",
                version + " was built as " + brief(local.sha256()) + ", " + local.path() + " is " + brief(now),
                "must stay the code that the version was created from",
                "add a new version, do not rebuild " + version + "; what prints the SHA-256: " + digestCommand(local)));
    }

    private static String brief(Optional<String> sha256) {
        return sha256.orElseThrow().substring(0, 12) + "…";
    }

    /**
     * SHA-256 of local code in lower-case hexadecimal, empty if it is not there. A folder's is that of a list, sorted by path,
     * with a line for each file: its own SHA-256, two spaces, {@code ./} and its path; links are followed.
     *
     * @param found where it is on this machine
     */
    public static Optional<String> sha256(Code.Local code, Path found) {
        return code instanceof Code.Directory ? ofFolder(found) : ofFile(found);
    }

    /** What prints {@link #sha256} in a shell, in the folder of {@code Pulumi.yaml}. */
    public static String digestCommand(Code.Local code) {
        String path = quoted(code.path().toString().replace('\\', '/'));
        return code instanceof Code.Directory
                ? "(cd " + path + " && find -L . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum)"
                : "sha256sum " + path;
    }

    private static String quoted(String path) {
        return path.matches("[\\w./-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }

    private static Optional<String> ofFile(Path file) {
        return Files.isRegularFile(file) ? Optional.of(hex(read(file))) : Optional.empty();
    }

    /** A folder without a file in it is no code either. */
    private static Optional<String> ofFolder(Path folder) {
        List<Path> files = files(folder);
        if (files.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder list = new StringBuilder();
        files.forEach(file -> list.append(hex(read(file)))
                .append("  ")
                .append(name(folder, file))
                .append('\n'));
        return Optional.of(hex(list.toString().getBytes(UTF_8)));
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return all.filter(Files::isRegularFile)
                    .sorted((one, other) -> Arrays.compareUnsigned(
                            name(folder, one).getBytes(UTF_8),
                            name(folder, other).getBytes(UTF_8)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder + ": " + e.getMessage(), e);
        }
    }

    private static String name(Path folder, Path file) {
        return "./" + folder.relativize(file).toString().replace('\\', '/');
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static String hex(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
