package weighbridge.simulator.lambda;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Is told of each invocation of a function version, once it has ended or was throttled. Called from many threads. */
@FunctionalInterface
public interface InvocationListener {
    void ended(Invocation invocation);

    /**
     * One invocation.
     *
     * @param version a number, or {@code $LATEST}
     * @param duration the handler's own time, without {@code init}; nothing if it was throttled
     * @param init what its execution environment took to start, on the environment's first invocation. A provisioned
     *     environment did so before the request came
     */
    record Invocation(
            String function,
            String version,
            Instant start,
            Ending ending,
            Duration duration,
            Optional<Duration> init,
            boolean provisioned,
            InUse inUse) {}

    /** How an invocation ended. */
    enum Ending {
        ANSWERED,
        FAILED,
        TIMED_OUT,
        THROTTLED
    }

    /**
     * Invocations under way when this one began, itself counted unless it was throttled.
     *
     * @param account in all functions
     * @param function in all its versions
     * @param version in this one
     * @param provisioned in this version's provisioned environments
     * @param allocated the version's provisioned concurrency; 0 where it has none
     */
    record InUse(int account, int function, int version, int provisioned, int allocated) {}
}
