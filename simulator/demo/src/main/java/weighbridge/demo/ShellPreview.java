package weighbridge.demo;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import weighbridge.cli.Installation;

/** {@code ./weighbridge preview} of a simulated stack, as somebody types it. */
final class ShellPreview {
    private ShellPreview() {}

    /**
     * Runs one to its end.
     *
     * @param passedOn what Pulumi itself is given
     * @throws IllegalStateException if it does not end well, with all that it printed
     */
    static void run(SimulatedStack stack, List<String> passedOn) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Installation.home().resolve("weighbridge").toString());
        command.addAll(List.of("preview", "-s", stack.location().stack()));
        command.addAll(List.of("-C", stack.sandbox().service().toString()));
        command.addAll(List.of("--policies", stack.pack().folder().toString(), "--"));
        command.addAll(passedOn);
        ProcessBuilder shell = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(stack.output().toFile())
                .redirectInput(new File("/dev/null"));
        shell.environment().putAll(stack.sandbox().pulumi().environment());
        require(shell.start().waitFor(), stack);
    }

    /** Ends the program, with what was printed, where a run did not end well. */
    static void require(int exitCode, SimulatedStack stack) throws IOException {
        if (exitCode != 0) {
            throw new IllegalStateException("ended with " + exitCode + ":\n" + Files.readString(stack.output()));
        }
    }
}
