package weighbridge.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where things lie in this checkout, seen from the folder that Maven runs the tests in. */
final class Repository {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    static final Path POLICIES = ROOT.resolve("policies");
    static final Path SCENARIOS = Path.of("src/test/scenarios").toAbsolutePath();

    private Repository() {}

    /** The Pulumi CLI that the build found or got. */
    static Path pulumi() {
        try {
            return Path.of(Files.readString(Path.of("target/pulumi-cli.path")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("run the tests through Maven: it finds the Pulumi CLI first", e);
        }
    }
}
