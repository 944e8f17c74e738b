package weighbridge.policies.change;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import weighbridge.policies.lattice.LatticeAction;

/** Which actions serve the requests that a rule takes, takes anew, or leaves behind. */
final class Servers {
    private Servers() {}

    /**
     * The actions that would serve a rule's requests without it: those below it that may take some, down to the first that
     * takes all that is left for sure.
     *
     * @param inOrder one listener's actions by priority, the default action last
     */
    static <T> List<T> without(LatticeAction rule, List<T> inOrder, Function<T, LatticeAction> resource) {
        List<T> servers = new ArrayList<>();
        for (T candidate : inOrder) {
            LatticeAction other = resource.apply(candidate);
            boolean below = other.priority() > rule.priority() && !other.urn().equals(rule.urn());
            if (below && other.match().mayOverlap(rule.match())) {
                servers.add(candidate);
                if (other.match().covers(rule.match())) {
                    return servers;
                }
            }
        }
        return servers;
    }
}
