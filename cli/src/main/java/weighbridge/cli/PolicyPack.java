package weighbridge.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The pack that judges a deployment, and the limits it judges by.
 *
 * @param folder {@code policies/} of this repository, or of the checkout whose pack is to judge
 */
public record PolicyPack(Path folder) {
    private static final String LAUNCHER = "bin/weighbridge-policies";

    /**
     * Looks whether it is there.
     *
     * @throws SetupException if there is no pack there
     */
    public PolicyPack {
        if (!Files.isExecutable(folder.resolve(LAUNCHER))) {
            throw new SetupException(
                    "no policy pack in " + folder + ": --policies must name a folder that holds " + LAUNCHER);
        }
    }

    /** What the Pulumi CLI is given as {@code --policy-pack}. */
    public Path executable() {
        return folder.resolve(LAUNCHER);
    }
}
