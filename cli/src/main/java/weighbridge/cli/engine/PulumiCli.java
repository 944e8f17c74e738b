package weighbridge.cli.engine;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The real Pulumi CLI as a child process.
 *
 * @param executable {@code pulumi}, whose folder also goes first on the child's PATH: the policy pack calls it, too
 * @param environment set over this process's own
 */
public record PulumiCli(Path executable, Map<String, String> environment) {
    public PulumiCli {
        environment = Map.copyOf(environment);
    }

    /** The same, with one more variable. */
    public PulumiCli with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new PulumiCli(executable, more);
    }

    /** What a finished command printed. */
    public record Result(int exitCode, String stdout) {}

    /**
     * Runs with this process's own stdin, stdout and stderr, so that the engine's output comes as it comes.
     *
     * @return Pulumi's exit code
     */
    public int runInteractively(Path folder, List<String> arguments) throws IOException {
        try (TemporaryFolder temporary = TemporaryFolder.create()) {
            Process process =
                    builder(folder, arguments, temporary.path()).inheritIO().start();
            // On Ctrl-C the terminal signals both; the program must stay until the engine has wound up.
            Thread untilChildEnds = new Thread(() -> {
                process.onExit().join();
                temporary.delete();
            });
            Runtime.getRuntime().addShutdownHook(untilChildEnds);
            int exitCode = waitFor(process);
            Runtime.getRuntime().removeShutdownHook(untilChildEnds);
            return exitCode;
        }
    }

    /** Runs with no stdin and everything it prints in one file. */
    public int runInto(Path output, Path folder, List<String> arguments) throws IOException {
        try (TemporaryFolder temporary = TemporaryFolder.create()) {
            return waitFor(start(output, builder(folder, arguments, temporary.path())));
        }
    }

    /** The same, for a caller that does something meanwhile. */
    public Process start(Path output, Path folder, List<String> arguments) throws IOException {
        return start(output, builder(folder, arguments));
    }

    private static Process start(Path output, ProcessBuilder builder) throws IOException {
        return builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(Redirect.from(new File("/dev/null")))
                .start();
    }

    /** Runs without showing anything: for asking the state. */
    public Result ask(Path folder, List<String> arguments) throws IOException {
        ProcessBuilder asking = builder(folder, arguments).redirectError(Redirect.DISCARD);
        // It prints and ends; what it has used need not be looked for as often as in a process that stays.
        asking.environment().putIfAbsent("GOGC", "400");
        Process process = asking.start();
        process.getOutputStream().close();
        String stdout = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(waitFor(process), stdout);
    }

    private ProcessBuilder builder(Path folder, List<String> arguments, Path temporary) {
        ProcessBuilder builder = builder(folder, arguments);
        builder.environment().put("TMPDIR", temporary.toString());
        return builder;
    }

    private ProcessBuilder builder(Path folder, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(executable.toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> env = builder.environment();
        env.putAll(environment);
        env.put("PATH", executable.getParent() + File.pathSeparator + env.getOrDefault("PATH", ""));
        env.put("PULUMI_SKIP_UPDATE_CHECK", "true");
        // Unlocks --event-log, from which the lines an action are made.
        env.put("PULUMI_DEBUG_COMMANDS", "true");
        return builder;
    }

    private static int waitFor(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while pulumi ran", e);
        }
    }
}
