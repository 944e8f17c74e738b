package weighbridge.demo.picture;

import java.time.Duration;
import java.util.Random;
import weighbridge.simulator.MovableClock;

/** How long a version takes, in the clock's own time. The same from run to run. */
final class Pace {
    private static final Duration INIT = Duration.ofMillis(420);
    private static final Duration SLOW = Duration.ofMillis(1_300);
    private static final int SLOW_IS_EVERY = 12;

    private final MovableClock clock;
    private final Duration usual;
    private final Random random = new Random(7);
    private boolean slow;
    private int answers;

    /** @param usual what half of the requests take at most */
    Pace(MovableClock clock, Duration usual) {
        this.clock = clock;
        this.usual = usual;
    }

    synchronized void slowDown(boolean value) {
        slow = value;
    }

    /** Passes the time that an execution environment takes to start. */
    synchronized void start() {
        clock.advance(scaled(INIT, 0.1));
    }

    /** Passes the time of one answer. */
    synchronized void answer() {
        answers++;
        clock.advance(slow && answers % SLOW_IS_EVERY == 0 ? SLOW : scaled(usual, 0.35));
    }

    /** Log-normal, as latencies tend to be. */
    private Duration scaled(Duration median, double spread) {
        return Duration.ofNanos((long) (median.toNanos() * Math.exp(spread * random.nextGaussian())));
    }
}
