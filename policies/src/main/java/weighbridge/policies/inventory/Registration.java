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
}
