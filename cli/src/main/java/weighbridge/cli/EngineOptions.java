package weighbridge.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code preview} and {@code up} have in common. */
final class EngineOptions {
    /** One dash and letters: several shorthands may share it. */
    private static final Pattern BUNDLE = Pattern.compile("-[^-].*");

    /** Shorthands of {@code pulumi up} that take a value: what follows in a bundle is that value. */
    private static final String WITH_A_VALUE = "[cmpstCv=]";

    @Option(
            names = {"-s", "--stack"},
            required = true,
            paramLabel = "STACK",
            description = "The stack: dev, or organization/project/dev.")
    private String stack;

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

    String stack() {
        return stack;
    }

    PolicyPack pack() {
        return new PolicyPack(policies.toAbsolutePath().normalize());
    }

    Optional<Path> summary() {
        return Optional.ofNullable(summary);
    }

    /** The argument after {@code --} that gives Pulumi this option, as it was written. */
    Optional<String> given(String option, String shorthand) {
        return passedOn.stream()
                .filter(argument -> argument.equals(option)
                        || argument.startsWith(option + "=")
                        || (BUNDLE.matcher(argument).matches()
                                && switches(argument).contains(shorthand.substring(1))))
                .findFirst();
    }

    /** {@code yf} of {@code -yf}; of {@code -ymfix} too, where the message is no switches. */
    private static String switches(String bundle) {
        return bundle.substring(1).split(WITH_A_VALUE, 2)[0];
    }

    List<String> passedOn() {
        return List.copyOf(passedOn);
    }
}
