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
 * @param targetGroupId what the identifier says, where it is known
 * @param wholeWeight the weight, where it is a whole number that is not negative
 */
public record Target(
        String list,
        int place,
        Value identifier,
        Value weight,
        Optional<String> targetGroupId,
        Optional<Long> wholeWeight) {
    static Target of(String list, int place, Value identifier, Value weight) {
        return new Target(list, place, identifier, weight, Identifiers.id(identifier), whole(weight));
    }

    private static Optional<Long> whole(Value weight) {
        Optional<Long> whole = Values.asWhole(weight);
        return whole.isPresent() && whole.get() >= 0 ? whole : Optional.empty();
    }

    /** The property path of this target, for messages. */
    public String path() {
        return list + "[" + place + "]";
    }

    /** How messages name it where no mark does: by its target group, else by its place. */
    public String shown() {
        return targetGroupId.isPresent() ? targetGroupId.get() : "target " + (place + 1);
    }

    /** Whether it surely gets no requests. */
    public boolean isAtZero() {
        return wholeWeight.isPresent() && wholeWeight.get() == 0;
    }
}
