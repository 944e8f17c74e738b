package weighbridge.policies.limits;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import weighbridge.policies.limits.Limits.Limit;
import weighbridge.policies.pack.Settings;

/** Reads a limit that single actions may have of their own: {@code { "KEY": 20, "actions": { "orders/https": { "KEY": 50 } } }}. */
public final class LimitReader {
    private LimitReader() {}

    /**
     * The limit, with what is wrong noted in the settings.
     *
     * @param standard what holds where the key is missing
     * @param most the largest value that makes sense; the smallest is 0
     */
    public static Limit read(Settings node, String key, long standard, long most) {
        node.allowOnly(List.of(key, "actions"));
        Map<String, Long> byAction = new HashMap<>();
        for (String action : new TreeSet<>(node.child("actions").properties().keySet())) {
            Settings own = node.child("actions").child(action);
            own.allowOnly(List.of(key));
            own.child(key).whole(0, most).ifPresent(value -> byAction.put(action, value));
        }
        Settings value = node.child(key);
        return new Limit(value.isPresent() ? value.whole(0, most).orElse(standard) : standard, byAction);
    }
}
