package weighbridge.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Says if a local artifact is no longer the one that a version was built as. */
public final class Artifacts {
    private Artifacts() {}

    /**
     * A problem for each built version whose file differs from the SHA-256 that the config states. A file that does not exist is
     * none: artifacts are built, not committed, so on a fresh clone it cannot exist yet.
     *
     * @param folder that of {@code Pulumi.yaml}
     * @throws UncheckedIOException if an artifact cannot be read
     */
    public static List<Problem> changed(StackConfig config, Path folder) {
        List<Problem> problems = new ArrayList<>();
        for (VersionConfig version : config.versions()) {
            if (version instanceof VersionConfig.Built built && built.code() instanceof Code.LocalFile local) {
                changed(built.name(), local, folder).ifPresent(problems::add);
            }
        }
        return problems;
    }

    private static Optional<Problem> changed(String version, Code.LocalFile local, Path folder) {
        Path file = folder.resolve(local.file());
        if (local.sha256().isEmpty() || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String built = local.sha256().get();
        String now = sha256(file);
        return now.equals(built)
                ? Optional.empty()
                : Optional.of(new Problem(
                        "weighbridge:versions." + version + ".code.sha256",
                        version + " was built as " + built.substring(0, 12) + "…, " + local.file() + " is "
                                + now.substring(0, 12) + "…",
                        "must stay the code that the version was created from",
                        "add a new version, do not rebuild " + version));
    }

    /** SHA-256 of a file in lower-case hexadecimal. */
    public static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
