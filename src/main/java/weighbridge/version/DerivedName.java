package weighbridge.version;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The name in AWS of something that stack config does not name: its parts joined by hyphens, such as {@code orders-v8}.
 *
 * <p>Where that could also be read as other parts ({@code a} and {@code b-c}, or {@code a-b} and {@code c}), or is longer
 * than AWS allows, it ends with a digest of the parts. So different parts never share a name. A name depends on nothing
 * else: a service's name is unique in its account and Region (VPC Lattice API reference, {@code CreateService}), hence so
 * is what is derived from it.
 */
final class DerivedName {
    private static final int DIGEST_CHARACTERS = 8;

    private DerivedName() {}

    /**
     * The name of these parts.
     *
     * @param longest what AWS allows, in characters
     */
    static String of(int longest, String first, String... others) {
        String joined = first + "-" + String.join("-", others);
        boolean plain = List.of(others).stream().noneMatch(part -> part.contains("-"));
        return plain && joined.length() <= longest ? joined : digested(joined, longest, first, others);
    }

    private static String digested(String joined, int longest, String first, String... others) {
        int room = longest - DIGEST_CHARACTERS - 1;
        String kept = joined.substring(0, Math.min(joined.length(), room));
        return (kept + "-" + digest(first + "/" + String.join("/", others))).replaceAll("-{2,}", "-");
    }

    private static String digest(String parts) {
        return HexFormat.of().formatHex(sha256().digest(parts.getBytes(UTF_8))).substring(0, DIGEST_CHARACTERS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must have SHA-256", e);
        }
    }
}
