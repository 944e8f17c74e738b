package weighbridge.policies.rules;

import java.util.Optional;
import weighbridge.policies.aws.UnreadableException;
import weighbridge.policies.live.ActionAddress;
import weighbridge.policies.live.LiveApi;
import weighbridge.policies.value.Value;

/** A VPC Lattice that answers what a test says. */
record FakeLattice(Answers answers) implements LiveApi {
    /** What it has under an address. */
    @FunctionalInterface
    interface Answers {
        Optional<Value> to(ActionAddress address) throws UnreadableException;
    }

    @Override
    public Optional<Value> action(ActionAddress address) throws UnreadableException {
        return answers.to(address);
    }

    @Override
    public void close() {}
}
