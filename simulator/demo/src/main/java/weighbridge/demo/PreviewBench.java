package weighbridge.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import weighbridge.cli.Installation;

/**
 * What {@code bench/preview} starts: how long a preview of a deployed, unchanged stack takes with the pack, inside
 * a running JVM and as {@code ./weighbridge preview} from the shell.
 */
public final class PreviewBench {
    private static final int RUNS = 5;
    private static final List<String> UNCHANGED = List.of("--expect-no-changes");
    private static final Pattern CREATED = Pattern.compile("\\+ ([0-9]+) created");

    private PreviewBench() {}

    public static void main(String[] args) throws Exception {
        String name = args[0];
        double insideLimit = Double.parseDouble(args[1]);
        double shellLimit = Double.parseDouble(args[2]);
        try (SimulatedStack stack =
                SimulatedStack.open(Installation.project(), Installation.home().resolve("policies"), name)) {
            ShellPreview.require(stack.run("up", List.of("--yes")).pulumiExitCode(), stack);
            System.out.println(name + ": " + created(stack) + " resources");
            boolean within = measure("inside a running JVM", insideLimit, () -> inside(stack));
            within &= measure("./weighbridge preview", shellLimit, () -> ShellPreview.run(stack, UNCHANGED));
            System.exit(within ? 0 : 1);
        }
    }

    /** As the engine counts them, components and the stack itself included. */
    private static String created(SimulatedStack stack) throws IOException {
        Matcher count = CREATED.matcher(Files.readString(stack.output()));
        return count.find() ? count.group(1) : "an unknown number of";
    }

    private static boolean measure(String name, double limit, Seconds.Work work) throws Exception {
        work.run();
        List<Double> runs = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            runs.add(Seconds.of(work));
        }
        Seconds seconds = new Seconds(runs);
        System.out.printf(
                Locale.ROOT, "%-22s median %.2f s of %s, limit %.1f s%n", name, seconds.median(), seconds, limit);
        return seconds.median() <= limit;
    }

    private static void inside(SimulatedStack stack) throws IOException {
        ShellPreview.require(stack.run("preview", UNCHANGED).pulumiExitCode(), stack);
    }
}
