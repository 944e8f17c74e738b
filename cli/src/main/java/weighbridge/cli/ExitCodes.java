package weighbridge.cli;

import java.util.Optional;

/** What every command's exit code means. */
final class ExitCodes {
    static final int DONE = 0;
    static final int REFUSED_OR_FAILED = 1;
    static final int WRONG_CONFIG_OR_SETUP = 2;

    private static final int NOT_LOGGED_IN = 3;
    private static final int NO_SUCH_STACK = 6;

    private ExitCodes() {}

    /**
     * Folds Pulumi's exit codes into ours. Its 2 (configuration), 3 (authentication) and 6 (no such stack) are matters of
     * set-up; all others but 0 are a refusal or a failure. Source: the exit code taxonomy in Pulumi's
     * {@code sdk/go/common/util/cmdutil/exit.go}, v3.259.0.
     */
    static int ofPulumi(int pulumiExitCode) {
        return switch (pulumiExitCode) {
            case 0 -> DONE;
            case 2, NOT_LOGGED_IN, NO_SUCH_STACK -> WRONG_CONFIG_OR_SETUP;
            default -> REFUSED_OR_FAILED;
        };
    }

    /** What the user does about a failure that Pulumi names without its remedy. */
    static Optional<String> remedy(int pulumiExitCode, StackLocation stack) {
        return switch (pulumiExitCode) {
            case NOT_LOGGED_IN ->
                Optional.of(
                        "Pulumi has no backend to keep the state in: run `pulumi login`, or set PULUMI_BACKEND_URL.");
            case NO_SUCH_STACK ->
                Optional.of(
                        "The backend has no stack " + stack.stack() + " of this project yet. Make it once: pulumi -C "
                                + stack.folder() + " stack init " + stack.stack());
            default -> Optional.empty();
        };
    }
}
