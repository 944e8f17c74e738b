package weighbridge.policies.freeze;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * A window of every week. It goes by the clock on the wall, so summer time neither shortens nor moves it.
 *
 * @param from the first minute in it
 * @param to the first minute after it; one that is earlier in the week ends it in the next week
 */
record WeeklyWindow(WeekTime from, WeekTime to, ZoneId zone, Optional<String> because) implements Window {
    @Override
    public Optional<Instant> endIfWithin(Instant now) {
        ZonedDateTime there = now.atZone(zone);
        return contains(WeekTime.of(there).minute())
                ? Optional.of(to.nextAfter(there).toInstant())
                : Optional.empty();
    }

    private boolean contains(int minute) {
        boolean afterFrom = minute >= from.minute();
        boolean beforeTo = minute < to.minute();
        return from.minute() < to.minute() ? afterFrom && beforeTo : afterFrom || beforeTo;
    }

    @Override
    public String shown() {
        return "each " + from + " to " + to + " " + zone
                + because.map(reason -> " (" + reason + ")").orElse("");
    }
}
