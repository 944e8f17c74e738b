package weighbridge.policies.value;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One string for all that are equal, for what there are few of and many times each: types and the names of properties. Strings
 * that are the same object are compared at once. The JVM keeps such strings itself; here they are found in less time.
 */
public final class Names {
    /** More than the rules look at; what a program makes up besides must not fill the memory. */
    private static final int MOST = 10_000;

    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private Names() {}

    /** The one string for that name: a literal of the rules, where there is one. */
    public static String one(String name) {
        String known = KNOWN.get(name);
        if (known != null) {
            return known;
        }
        String one = name.intern();
        if (KNOWN.size() < MOST) {
            KNOWN.put(one, one);
        }
        return one;
    }
}
