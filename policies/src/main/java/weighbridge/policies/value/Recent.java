package weighbridge.policies.value;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * One object for values that are equal, for those that came up lately. The rules of a stack mostly have one split, and each
 * action has the same service: one object for all of them takes less memory, and is compared at once.
 */
public final class Recent {
    /** A power of two. */
    private static final int SLOTS = 1024;

    private static final AtomicReferenceArray<Value> KNOWN = new AtomicReferenceArray<>(SLOTS);

    private Recent() {}

    /** The value that was given for an equal one before, or the one that is given now. */
    public static Value one(Value value) {
        int hash = value.hashCode();
        int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
        Value known = KNOWN.get(slot);
        if (value.equals(known)) {
            return known;
        }
        KNOWN.set(slot, value);
        return value;
    }
}
