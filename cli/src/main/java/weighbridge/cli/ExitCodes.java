package weighbridge.cli;

/** What every command's exit code means. */
final class ExitCodes {
    static final int DONE = 0;
    static final int REFUSED_OR_FAILED = 1;
    static final int WRONG_CONFIG_OR_SETUP = 2;

    private ExitCodes() {}

    /**
     * Folds Pulumi's exit codes into ours. Its 2 (configuration), 3 (authentication) and 6 (no such stack) are matters of
     * set-up; all others but 0 are a refusal or a failure. Source: the exit code taxonomy in Pulumi's
     * {@code sdk/go/common/util/cmdutil/exit.go}, v3.259.0.
     */
    static int ofPulumi(int pulumiExitCode) {
        return switch (pulumiExitCode) {
            case 0 -> DONE;
            case 2, 3, 6 -> WRONG_CONFIG_OR_SETUP;
            default -> REFUSED_OR_FAILED;
        };
    }
}
