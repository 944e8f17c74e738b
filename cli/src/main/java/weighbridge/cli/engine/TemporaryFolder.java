package weighbridge.cli.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where one run of the engine keeps its temporary files, deleted at its end.
 *
 * <p>The provider copies a function's archive there under the digest that the engine names, and takes a copy of that name for
 * the archive whoever made it and of whatever (pulumi-terraform-bridge, {@code assets.go}, {@code translateToFile}). For a
 * deployed version whose file has been built again since, that is other code under the old digest. In a folder that all
 * runs share, a later deployment of the right file would upload it.
 */
record TemporaryFolder(Path path) implements AutoCloseable {
    static TemporaryFolder create() throws IOException {
        return new TemporaryFolder(Files.createTempDirectory("weighbridge-engine"));
    }

    @Override
    public void close() {
        delete();
    }

    /** A second time does nothing. */
    synchronized void delete() {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> everything = Files.walk(path)) {
            for (Path one : everything.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + path, e);
        }
    }
}
