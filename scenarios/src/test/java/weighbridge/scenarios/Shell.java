package weighbridge.scenarios;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** Runs this repository's launcher as a user's shell does. */
final class Shell {
    private Shell() {}

    /** What a command printed, stdout and stderr as a terminal shows them. */
    record Printed(int exitCode, String output) {
        /** The lines that are not blank. */
        String[] lines() {
            return output.lines().filter(line -> !line.isBlank()).toArray(String[]::new);
        }
    }

    static Printed weighbridge(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return run(environment, Repository.ROOT.resolve("weighbridge"), arguments);
    }

    /** The same for a launcher that is found in another way. */
    static Printed run(Map<String, String> environment, Path script, String... arguments)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of(script.toString()), Arrays.stream(arguments))
                                .toList())
                .directory(Repository.ROOT.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Printed(process.waitFor(), output);
    }
}
