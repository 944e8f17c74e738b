package weighbridge.simulator.lambda;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A function that a stack created.
 *
 * @param published its numbered versions, oldest first; a number is never given twice
 */
public record LambdaFunction(
        String name,
        String arn,
        FunctionVersion latest,
        List<FunctionVersion> published,
        Instant lastModified,
        Map<String, String> tags) {
    public LambdaFunction {
        published = List.copyOf(published);
    }

    /** The newest number, or {@code $LATEST} while nothing is published. */
    public String newestVersion() {
        return published.isEmpty()
                ? "$LATEST"
                : published.get(published.size() - 1).version();
    }

    public Optional<FunctionVersion> version(String qualifier) {
        if (qualifier.equals("$LATEST")) {
            return Optional.of(latest);
        }
        return published.stream()
                .filter(version -> version.version().equals(qualifier))
                .findFirst();
    }
}
