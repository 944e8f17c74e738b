package weighbridge.cli.splits;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One action's split as it is deployed.
 *
 * @param weights from version to whole per cent; a version that is absent has none
 */
public record ActionSplit(SortedMap<String, Integer> weights, Optional<String> stable, Optional<String> previous) {
    public ActionSplit {
        weights = new TreeMap<>(weights);
    }

    /** The versions that may rise without it being an advance. */
    Set<String> fallbacks() {
        return Stream.of(stable, previous).flatMap(Optional::stream).collect(Collectors.toSet());
    }
}
