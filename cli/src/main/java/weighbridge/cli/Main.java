package weighbridge.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import weighbridge.config.InvalidConfigException;

/** The command line that {@code ./weighbridge} starts. */
@Command(
        name = "weighbridge",
        description =
                "Moves live traffic between AWS Lambda versions behind VPC Lattice, one reviewed change at a time.",
        subcommands = {CheckCommand.class, PreviewCommand.class, UpCommand.class, AdoptCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = "%nAlso: `weighbridge demo` does the main job on a simulator; it needs no AWS account.%n")
public final class Main {
    @Option(
            names = {"-C", "--cwd"},
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description =
                    "The service's folder, with Pulumi.yaml and the stack files. Default: this repository's root.")
    private Path folder;

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** The folder that {@code -C} names, before the command or after it. */
    Optional<Path> folder() {
        return Optional.ofNullable(folder).map(named -> named.toAbsolutePath().normalize());
    }

    /** The folder of the service: the named one, else the repository's root. */
    Path service() {
        return folder().orElseGet(Installation::project);
    }

    /** Runs one command; what it answers is the exit code. */
    static int run(String... args) {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler(explained())
                .execute(args);
    }

    /** What a user can mend is said in words; anything else is a defect of ours and shows where it stands. */
    private static IExecutionExceptionHandler explained() {
        return (failure, command, parsed) -> {
            if (failure instanceof SetupException || failure instanceof InvalidConfigException) {
                command.getErr().println(failure.getMessage());
                return ExitCodes.WRONG_CONFIG_OR_SETUP;
            }
            throw failure;
        };
    }
}
