package weighbridge.policies.freeze;

import java.time.Instant;
import java.util.Optional;

/**
 * A window between two instants.
 *
 * @param from the first instant in it
 * @param to the first instant after it
 */
record DatedWindow(Instant from, Instant to, Optional<String> because) implements Window {
    @Override
    public Optional<Instant> endIfWithin(Instant now) {
        return !now.isBefore(from) && now.isBefore(to) ? Optional.of(to) : Optional.empty();
    }

    @Override
    public String shown() {
        return from + " to " + to + because.map(reason -> " (" + reason + ")").orElse("");
    }
}
