package weighbridge.split;

import java.util.Objects;

/** A version and its weight within one split. */
public record WeightedTarget(String version, Weight weight) {
    public WeightedTarget {
        Objects.requireNonNull(weight, "weight");
        if (version.isBlank()) {
            throw new IllegalArgumentException("a weighted target needs a version's name");
        }
    }
}
