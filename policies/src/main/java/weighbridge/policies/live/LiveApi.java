package weighbridge.policies.live;

import java.util.Optional;
import weighbridge.policies.aws.UnreadableException;
import weighbridge.policies.value.Value;

/** What tells which actions VPC Lattice has now. */
public interface LiveApi extends AutoCloseable {
    /**
     * An action as VPC Lattice holds it: {@code forward} with its {@code targetGroups}, or {@code fixedResponse}.
     *
     * @return empty where there is no such listener or rule
     * @throws UnreadableException if nobody can tell
     */
    Optional<Value> action(ActionAddress address) throws UnreadableException;

    @Override
    void close();
}
