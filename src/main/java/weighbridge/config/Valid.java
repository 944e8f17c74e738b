package weighbridge.config;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** The checks by which a config record refuses to exist with a value that it cannot have. */
final class Valid {
    private Valid() {}

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    static void requireRange(String what, int value, int least, int most) {
        require(value >= least && value <= most, what + " " + value + " is not within " + least + " to " + most);
    }

    /** Requires that no two items agree in what the function takes from them. */
    static <T> void requireUnique(String what, Collection<T> items, Function<T, Object> by) {
        Set<Object> seen = new HashSet<>();
        for (T item : items) {
            require(seen.add(by.apply(item)), what + " " + by.apply(item) + " stands twice");
        }
    }
}
