package weighbridge.policies.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import weighbridge.policies.change.Change;
import weighbridge.policies.split.Fraction;

/** The versions that an action tries: those with traffic, other than stable and previous of the deployed state. */
final class Candidates {
    private Candidates() {}

    /** Their identities, in the order of the action. */
    static List<String> of(Change change) {
        List<String> candidates = new ArrayList<>();
        for (Map.Entry<String, Fraction> share : change.next().byVersion().entrySet()) {
            if (share.getValue().isPositive() && !change.free().contains(share.getKey())) {
                candidates.add(share.getKey());
            }
        }
        return candidates;
    }
}
