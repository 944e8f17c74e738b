package weighbridge.simulator.dataplane;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The lines that Lambda itself writes about an invocation, in its plain text format.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-logging.html">Log and monitor Java Lambda functions: the
 *     report line's fields</a>
 */
record InvocationLines(FunctionSettings settings, String requestId) {
    String start() {
        return "START RequestId: " + requestId + " Version: " + settings.version();
    }

    /** What follows the handler's own lines. */
    List<String> after(Execution execution) {
        List<String> lines = new ArrayList<>();
        failure(execution.outcome()).ifPresent(lines::add);
        lines.add("END RequestId: " + requestId);
        lines.add(report(execution));
        return lines;
    }

    private Optional<String> failure(InvokeOutcome outcome) {
        if (outcome instanceof InvokeOutcome.TimedOut timedOut) {
            double seconds = millis(timedOut.timeout()) / 1_000;
            return Optional.of(String.format(Locale.ROOT, "%s Task timed out after %.2f seconds", requestId, seconds));
        }
        return outcome instanceof InvokeOutcome.FunctionError error
                ? Optional.of(error.message() + ": " + error.errorType())
                : Optional.empty();
    }

    /** Memory is not measured: in one JVM nobody can say what a handler uses, so the line says all that it may. */
    private String report(Execution execution) {
        long billed = (long) Math.ceil(millis(execution.duration()));
        return "REPORT RequestId: %s\tDuration: %s ms\tBilled Duration: %d ms\tMemory Size: %d MB\tMax Memory Used: %d MB%s"
                .formatted(
                        requestId,
                        text(execution.duration()),
                        billed,
                        settings.memory(),
                        settings.memory(),
                        execution
                                .init()
                                .map(init -> "\tInit Duration: " + text(init) + " ms")
                                .orElse(""));
    }

    private static String text(Duration duration) {
        return String.format(Locale.ROOT, "%.2f", millis(duration));
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1_000_000.0;
    }
}
