package weighbridge.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import weighbridge.cli.engine.PulumiCli;
import weighbridge.cli.splits.Report;

/** {@code weighbridge up}: previews, asks, deploys, and shows the splits in force. */
@Command(
        name = "up",
        description = "Deploy: preview, ask, change, and show the splits in force.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = "%nExit codes: 0 done, 1 refused or failed, 2 wrong config or set-up.")
final class UpCommand implements Callable<Integer> {
    @ParentCommand
    private Main weighbridge;

    @Mixin
    private EngineOptions options = new EngineOptions();

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    @Override
    public Integer call() throws IOException {
        refuse(
                "--skip-preview",
                "-f",
                "some unsafe moves are refused in the preview only. Leave it out; --yes skips the question.");
        // The engine loads the pack before it refreshes, so the pack would judge by what was deployed before.
        refuse(
                "--refresh",
                "-r",
                "the policy pack reads what is deployed before the refresh. Run `pulumi refresh` by itself first, then"
                        + " this again.");
        StackLocation stack = new StackLocation(weighbridge.service(), options.stack());
        Deployment deployment = new Deployment(Installation.pulumi(), stack, options.pack());
        Deployment.Ended ended = deployment.run("up", passedOn(), PulumiCli::runInteractively);
        int exitCode = ExitCodes.ofPulumi(ended.pulumiExitCode());
        ExitCodes.remedy(ended.pulumiExitCode(), stack).ifPresent(System.err::println);
        show(exitCode, ended.report(), deployment);
        options.summary().ifPresent(file -> Screen.append(file, ended.report().markdown(stack.stack())));
        return exitCode;
    }

    private static void show(int exitCode, Report report, Deployment deployment) {
        Screen screen = new Screen(System.out);
        if (exitCode == ExitCodes.REFUSED_OR_FAILED) {
            screen.lines(report);
        }
        if (exitCode != ExitCodes.WRONG_CONFIG_OR_SETUP) {
            screen.inForce(deployment.splitsInForce());
        }
    }

    private List<String> passedOn() {
        List<String> arguments = new ArrayList<>(options.passedOn());
        if (yes) {
            arguments.add("--yes");
        }
        return arguments;
    }

    private void refuse(String option, String shorthand, String why) {
        options.given(option, shorthand).ifPresent(argument -> {
            throw new SetupException(argument + " is not for `weighbridge up`: " + why);
        });
    }
}
