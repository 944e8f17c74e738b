package weighbridge.simulator.dataplane;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The execution environments of one function version. Those that provisioned concurrency holds ready serve first; what
 * they cannot take spills over to others, which start when a request needs them and are used again.
 */
final class Environments {
    private final String version;
    private final Clock clock;
    private final Supplier<?> newHandler;
    private final Deque<Environment> provisionedIdle = new ArrayDeque<>();
    private final Deque<Environment> idle = new ArrayDeque<>();
    private int provisioned;
    private int wanted;

    Environments(String version, Clock clock, Supplier<?> newHandler) {
        this.version = version;
        this.clock = clock;
        this.newHandler = newHandler;
    }

    /** One for the next invocation, perhaps not yet started. */
    synchronized Environment take() {
        if (!provisionedIdle.isEmpty()) {
            return provisionedIdle.pop();
        }
        return idle.isEmpty() ? create(false) : idle.pop();
    }

    /** A provisioned one that is no longer wanted ends here. */
    synchronized void giveBack(Environment environment) {
        if (!environment.provisioned()) {
            idle.push(environment);
        } else if (provisioned > wanted) {
            provisioned--;
        } else {
            provisionedIdle.push(environment);
        }
    }

    /** One is not to be used again. A provisioned one has a successor before anybody asks, unless that does not start. */
    void discard(Environment environment) {
        if (!environment.provisioned()) {
            return;
        }
        release();
        try {
            startMissing();
        } catch (RuntimeException | LinkageError e) {
            System.getLogger(Environments.class.getName())
                    .log(System.Logger.Level.DEBUG, "one environment fewer is kept ready", e);
        }
    }

    /**
     * Holds so many ready from now on. Fails as the handler does that cannot be started; then none is held ready.
     *
     * @param count 0 for none
     */
    void provision(int count) {
        synchronized (this) {
            wanted = count;
            while (provisioned > wanted && !provisionedIdle.isEmpty()) {
                provisionedIdle.pop();
                provisioned--;
            }
        }
        try {
            startMissing();
        } catch (RuntimeException | Error e) {
            provision(0);
            throw e;
        }
    }

    private void startMissing() {
        while (claim()) {
            Environment environment = create(true);
            try {
                environment.start();
            } catch (RuntimeException | Error e) {
                release();
                throw e;
            }
            giveBack(environment);
        }
    }

    private synchronized boolean claim() {
        if (provisioned >= wanted) {
            return false;
        }
        provisioned++;
        return true;
    }

    private synchronized void release() {
        provisioned--;
    }

    /** {@code 2026/01/05/[7]0a1b…} (Lambda developer guide, "CloudWatch Logs": the stream has date, version and instance). */
    private Environment create(boolean held) {
        String date =
                DateTimeFormatter.ofPattern("yyyy/MM/dd").format(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        String instance = UUID.randomUUID().toString().replace("-", "");
        return new Environment(date + "/[" + version + "]" + instance, held, clock, newHandler);
    }
}
