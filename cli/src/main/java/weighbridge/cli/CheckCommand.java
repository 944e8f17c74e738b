package weighbridge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import weighbridge.config.Problem;
import weighbridge.config.Quotas;
import weighbridge.config.Reach;
import weighbridge.config.SharedName;
import weighbridge.config.StackConfig;
import weighbridge.config.StackFileCheck;
import weighbridge.config.StackFiles;

/** {@code weighbridge check}: reads stack files and says all that is wrong with them, without engine, network or AWS. */
@Command(
        name = "check",
        description = "Read stack files and report everything that is wrong with them. No engine, no network, no AWS.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = "%nExit codes: 0 right, 2 wrong.")
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    private Main weighbridge;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description =
                    "Stack files (Pulumi.<stack>.yaml). Default: all under the folder that -C names, else all of this"
                            + " repository.")
    private List<Path> files = List.of();

    @Override
    public Integer call() throws IOException {
        boolean right = true;
        for (Path file : files.isEmpty() ? all(weighbridge.service()) : files) {
            right &= check(
                    weighbridge.folder().map(folder -> folder.resolve(file)).orElse(file));
        }
        return right ? ExitCodes.DONE : ExitCodes.WRONG_CONFIG_OR_SETUP;
    }

    private static List<Path> all(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new SetupException("no such folder: " + folder);
        }
        List<Path> found = StackFiles.under(folder);
        if (found.isEmpty()) {
            throw new SetupException("no stack file (Pulumi.<stack>.yaml beside a Pulumi.yaml) under " + folder);
        }
        return found;
    }

    private static boolean check(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new SetupException("no such file: " + file);
        }
        List<Problem> problems = StackFileCheck.check(file);
        if (!problems.isEmpty()) {
            System.out.println(shown(file) + ": " + StackFileCheck.report(problems) + "\n");
            return false;
        }
        System.out.println(shown(file) + ": right");
        StackConfig config = StackFileCheck.read(file);
        Stream.of(Quotas.warnings(config), Reach.warnings(config), SharedName.warnings(config))
                .flatMap(List::stream)
                .forEach(warning -> System.out.println("  warning: " + warning));
        return true;
    }

    private static Path shown(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path here = Path.of("").toAbsolutePath();
        return absolute.startsWith(here) ? here.relativize(absolute) : file;
    }
}
