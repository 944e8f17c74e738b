package weighbridge.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import weighbridge.cli.engine.PulumiCli;

/** {@code weighbridge preview}: what a deployment would do, judged, and nothing changed. */
@Command(
        name = "preview",
        description = "Show what a deployment would do, with the policy pack's verdict. Changes nothing.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = "%nExit codes: 0 done, 1 refused or failed, 2 wrong config or set-up.")
final class PreviewCommand implements Callable<Integer> {
    @ParentCommand
    private Main weighbridge;

    @Mixin
    private EngineOptions options = new EngineOptions();

    @Override
    public Integer call() throws IOException {
        StackLocation stack = new StackLocation(weighbridge.service(), options.stack());
        Deployment deployment = new Deployment(Installation.pulumi(), stack, options.pack());
        Deployment.Ended ended = deployment.run("preview", options.passedOn(), PulumiCli::runInteractively);
        int exitCode = ExitCodes.ofPulumi(ended.pulumiExitCode());
        ExitCodes.remedy(ended.pulumiExitCode(), stack).ifPresent(System.err::println);
        // A refreshing preview compares with AWS; the lines would compare with the state as it was kept.
        boolean refreshes = options.given("--refresh", "-r").isPresent();
        if (exitCode != ExitCodes.WRONG_CONFIG_OR_SETUP && !refreshes) {
            new Screen(System.out).lines(ended.report());
        }
        options.summary().ifPresent(file -> Screen.append(file, ended.report().markdown(stack.stack())));
        return exitCode;
    }
}
