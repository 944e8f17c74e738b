package weighbridge.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code preview} and {@code up} have in common. */
final class EngineOptions {
    @Option(
            names = {"-s", "--stack"},
            required = true,
            paramLabel = "STACK",
            description = "The stack: dev, or organization/project/dev.")
    private String stack;

    @Option(
            names = {"-C", "--cwd"},
            paramLabel = "DIR",
            description = "The folder that holds Pulumi.yaml and the stack files. Default: this repository's root.")
    private Path folder = Installation.project();

    @Option(
            names = "--policies",
            paramLabel = "DIR",
            description = "The folder of the pack and the limits that judge. Default: this repository's policies/.")
    private Path policies = Installation.home().resolve("policies");

    @Option(
            names = "--summary",
            paramLabel = "FILE",
            description = "Append the lines an action to FILE as Markdown (for $GITHUB_STEP_SUMMARY).")
    private Path summary;

    @Parameters(arity = "0..*", paramLabel = "-- ARG", description = "What stands after -- goes to the Pulumi CLI.")
    private List<String> passedOn = List.of();

    StackLocation location() {
        return new StackLocation(folder.toAbsolutePath().normalize(), stack);
    }

    PolicyPack pack() {
        return new PolicyPack(policies.toAbsolutePath().normalize());
    }

    Optional<Path> summary() {
        return Optional.ofNullable(summary);
    }

    List<String> passedOn() {
        return List.copyOf(passedOn);
    }
}
