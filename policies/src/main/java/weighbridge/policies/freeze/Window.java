package weighbridge.policies.freeze;

import java.time.Instant;
import java.util.Optional;

/** A time in which nothing may advance: one with dates, or one that comes back each week. */
public sealed interface Window permits DatedWindow, WeeklyWindow {
    /** When the window ends that the instant lies in; empty where it lies in none. */
    Optional<Instant> endIfWithin(Instant now);

    /** How messages name it. */
    String shown();
}
