package weighbridge.simulator.provider.schema;

import java.util.Optional;

/**
 * The name for a resource that the program leaves unnamed.
 *
 * <p>The bridge appends a hyphen and 7 random hexadecimal digits to the resource's own name, the digits from the engine's
 * seed; a stack may configure another name or forbid it ({@code AutonamingOptions} of the protocol).
 */
@FunctionalInterface
public interface AutoName {
    /** The name, or none if naming is forbidden. */
    Optional<String> next();

    /**
     * The bridge's own way.
     *
     * @param seed from the engine; empty at a first preview
     */
    static AutoName bridge(String resourceName, byte[] seed) {
        return () -> Optional.of(resourceName + "-" + digits(seed));
    }

    private static String digits(byte[] seed) {
        long mixed = seed.length == 0 ? System.nanoTime() : java.util.Arrays.hashCode(seed);
        String hex = Long.toHexString(new java.util.SplittableRandom(mixed).nextLong() | Long.MIN_VALUE);
        return hex.substring(hex.length() - 7);
    }
}
