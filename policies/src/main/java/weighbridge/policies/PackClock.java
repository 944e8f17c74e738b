package weighbridge.policies;

import java.time.Duration;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;

/** The clock that bake time, windows and exceptions go by. */
final class PackClock {
    /**
     * How far ahead of the real time the clock is, for tests that cannot wait half an hour: an ISO 8601 duration such as {@code
     * PT31M}. It is said on standard error, which the engine shows, so nobody moves it unseen.
     */
    static final String AHEAD = "WEIGHBRIDGE_TEST_CLOCK_AHEAD";

    private PackClock() {}

    static InstantSource fromEnvironment() {
        return ahead(System.getenv(AHEAD));
    }

    /** @throws IllegalArgumentException if the text is no duration */
    static InstantSource ahead(String duration) {
        InstantSource system = InstantSource.system();
        if (duration == null || duration.isEmpty()) {
            return system;
        }
        try {
            Duration ahead = Duration.parse(duration);
            System.err.println(
                    "weighbridge: " + AHEAD + " is set, for tests alone: the pack's clock is " + ahead + " ahead");
            return () -> system.instant().plus(ahead);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(AHEAD + " is " + duration + ", not a duration such as PT31M", e);
        }
    }
}
