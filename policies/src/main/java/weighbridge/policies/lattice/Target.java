package weighbridge.policies.lattice;

import java.util.Optional;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/**
 * One target group of an action, as it was written: nothing here is checked yet.
 *
 * @param list the property path of the list that it stands in
 * @param place where it stands there, from 0
 * @param identifier the target group's id or ARN
 * @param weight meant to be a whole number
 */
public record Target(String list, int place, Value identifier, Value weight) {
    /** The property path of this target, for messages. */
    public String path() {
        return list + "[" + place + "]";
    }

    /** The weight, where it is a whole number that is not negative. */
    public Optional<Long> wholeWeight() {
        return Values.asWhole(weight).filter(whole -> whole >= 0);
    }

    public Optional<String> targetGroupId() {
        return Identifiers.id(identifier);
    }
}
