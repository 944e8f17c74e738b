package weighbridge.policies.rules;

import java.util.List;
import weighbridge.policies.change.Change;

/** The versions that an action tries: those with traffic, other than stable and previous of the deployed state. */
final class Candidates {
    private Candidates() {}

    /** Their identities, in the order of the action. */
    static List<String> of(Change change) {
        return change.next().withTrafficBeside(change.free());
    }
}
