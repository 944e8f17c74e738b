package weighbridge.simulator.provider.schema;

import java.util.Map;

/** How assets and archives stand in the protocol: objects with a signature, a hash and where the content is. */
public final class Archives {
    /** The key whose value says what a special object is. */
    public static final String SIGNATURE_KEY = "4dabf18193072939515e22adb298388d";

    public static final String ASSET = "c44067f5952c0a294b673a41bacd8c17";
    public static final String ARCHIVE = "0def7320c3a5731c473e5ecbe6d01bc7";

    private Archives() {}

    /** The content's hash, by which two of them are the same. */
    static Object hash(Object archive) {
        return archive instanceof Map<?, ?> map ? map.get("hash") : null;
    }
}
