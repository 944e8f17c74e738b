package weighbridge.policies.value;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One string for all that are equal, for what there are few of and many times each: types and the names of properties. Strings
 * that are the same object are compared at once.
 */
public final class Names {
    /** More than the rules look at; what a program makes up besides must not fill the memory. */
    private static final int MOST = 1_000;

    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private Names() {}

    /** That name, or the string that was given for it before. */
    public static String one(String name) {
        String known = KNOWN.get(name);
        if (known != null) {
            return known;
        }
        if (KNOWN.size() < MOST) {
            // A literal of the rules, where there is one.
            String literal = name.intern();
            KNOWN.put(literal, literal);
            return literal;
        }
        return name;
    }
}
