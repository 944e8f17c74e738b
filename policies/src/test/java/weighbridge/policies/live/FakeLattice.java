package weighbridge.policies.live;

import java.util.Optional;
import weighbridge.policies.aws.UnreadableException;
import weighbridge.policies.value.Value;

/** A VPC Lattice that answers what a test says. */
public record FakeLattice(Answers answers) implements LiveApi {
    /** What it has under an address. */
    @FunctionalInterface
    public interface Answers {
        Optional<Value> to(ActionAddress address) throws UnreadableException;
    }

    @Override
    public Optional<Value> action(ActionAddress address) throws UnreadableException {
        return answers.to(address);
    }

    @Override
    public void close() {}
}
