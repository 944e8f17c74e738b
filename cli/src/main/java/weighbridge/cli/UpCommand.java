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
import weighbridge.config.StackFileCheck;

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
        if (asks() && !hasTerminal()) {
            return nobodyToAsk(deployment, stack);
        }
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
            screen.inForce(deployment.inForce(), exitCode == ExitCodes.DONE);
        }
    }

    /** Pulumi's own variable counts as {@code --yes}. Source: {@code cmd/pulumi/operations/up.go}, v3.259.0. */
    private boolean asks() {
        return !yes && options.given("--yes", "-y").isEmpty() && System.getenv("PULUMI_SKIP_CONFIRMATIONS") == null;
    }

    /** The launcher sets {@code jdk.console}, with which every Java answers null where there is none. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean hasTerminal() {
        return System.console() != null;
    }

    /** Says first what would be wrong with {@code --yes}, too. Pulumi would name that only in the next try. */
    private static int nobodyToAsk(Deployment deployment, StackLocation stack) {
        StackFileCheck.read(stack.file());
        System.err.println(ExitCodes.remedy(deployment.reached(), stack)
                .orElse("Nobody can be asked here, for there is no terminal: give -y or --yes to deploy without a"
                        + " question, or look first with `weighbridge preview`."));
        return ExitCodes.WRONG_CONFIG_OR_SETUP;
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
