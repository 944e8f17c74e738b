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
        int mix = mix(value);
        int slot = (mix ^ (mix >>> 16)) & (SLOTS - 1);
        Value known = KNOWN.get(slot);
        if (known != null && mix(known) == mix && value.equals(known)) {
            return known;
        }
        KNOWN.set(slot, value);
        return value;
    }

    /** The same for values that are equal; of one that is nested, however deeply, found without looking through it twice. */
    static int mix(Value value) {
        if (value instanceof Value.Text || value instanceof Value.Numeric) {
            return value.hashCode();
        } else if (value instanceof Value.Fields fields) {
            return fields.values() instanceof FieldMap map
                    ? map.mix()
                    : fields.values().size();
        } else if (value instanceof Value.Items items) {
            int sum = 1;
            for (Value item : items.values()) {
                sum = 31 * sum + mix(item);
            }
            return sum;
        }
        return value.getClass().hashCode();
    }
}
