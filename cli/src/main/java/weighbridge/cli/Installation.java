package weighbridge.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import weighbridge.cli.engine.PulumiCli;

/** What the launcher script found out and hands over as system properties. */
public final class Installation {
    private Installation() {}

    /** The root of the checkout whose launcher was started. */
    public static Path home() {
        return Path.of(System.getProperty("weighbridge.home", "."))
                .toAbsolutePath()
                .normalize();
    }

    /** The root of the checkout whose program is deployed: the same, unless {@code --program} names another. */
    public static Path project() {
        return Path.of(System.getProperty("weighbridge.project", home().toString()));
    }

    /**
     * The Pulumi CLI that {@code tools/pulumi-cli} found or built.
     *
     * @throws SetupException if the launcher named none
     */
    public static PulumiCli pulumi() {
        String executable = System.getProperty("weighbridge.pulumi", "");
        if (executable.isEmpty() || !Files.isExecutable(Path.of(executable))) {
            throw new SetupException("no Pulumi CLI: start Weighbridge with ./weighbridge, which finds or gets one");
        }
        return new PulumiCli(Path.of(executable), Map.of());
    }
}
