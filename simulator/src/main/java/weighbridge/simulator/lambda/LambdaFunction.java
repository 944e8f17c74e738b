package weighbridge.simulator.lambda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A function that a stack created.
 *
 * @param published its numbered versions, oldest first
 * @param given how many numbers were given; none is given twice, also when its version is gone
 */
public record LambdaFunction(
        String name,
        String arn,
        FunctionVersion latest,
        List<FunctionVersion> published,
        int given,
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

    /** As it is after PublishVersion. */
    LambdaFunction withNextVersion() {
        List<FunctionVersion> versions = new ArrayList<>(published);
        versions.add(new FunctionVersion(String.valueOf(given + 1), latest.config(), latest.code()));
        return new LambdaFunction(name, arn, latest, versions, given + 1, lastModified, tags);
    }

    LambdaFunction without(String number) {
        List<FunctionVersion> versions = published.stream()
                .filter(version -> !version.version().equals(number))
                .toList();
        return new LambdaFunction(name, arn, latest, versions, given, lastModified, tags);
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
