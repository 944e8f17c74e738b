package weighbridge.policies.lattice;

import java.util.Optional;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/**
 * One target group of an action, as it was written: nothing here is checked yet.
 *
 * @param path the property path of this target, for messages
 * @param identifier the target group's id or ARN
 * @param weight meant to be a whole number
 */
public record Target(String path, Value identifier, Value weight) {
    /** The weight, where it is a whole number that is not negative. */
    public Optional<Long> wholeWeight() {
        return Values.asWhole(weight).filter(whole -> whole >= 0);
    }

    public Optional<String> targetGroupId() {
        return Identifiers.id(identifier);
    }
}
