package weighbridge.policies.inventory;

import java.util.List;
import weighbridge.policies.value.Value;

/**
 * What a target group holds.
 *
 * @param target the function's ARN, possibly unknown
 * @param from URNs of what that value comes from, where it is unknown
 */
public record Registration(Value target, List<String> from) {
    public Registration {
        from = List.copyOf(from);
    }

    /** What a resource registers: an attachment its one target, a target group of {@code aws-native} its list of them. */
    public static List<Value> targets(Value properties) {
        Value targets = properties.get("targets");
        if (targets instanceof Value.Items items) {
            return items.values().stream().map(target -> target.get("id")).toList();
        }
        return List.of(targets.isAbsent() ? properties.get("target").get("id") : targets);
    }

    /** Whether nobody can tell yet what is registered, nor what that will come from. */
    boolean hasNoOrigin() {
        return target.isUnknown() && from.isEmpty();
    }
}
