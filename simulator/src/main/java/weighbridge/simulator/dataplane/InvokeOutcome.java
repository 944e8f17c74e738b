package weighbridge.simulator.dataplane;

import java.time.Duration;

/** How an invocation ended. */
public sealed interface InvokeOutcome {
    /**
     * The function returned.
     *
     * @param payload what it returned, in its own bytes; not yet known to be JSON
     */
    @SuppressWarnings("ArrayRecordComponent") // handed through once, never compared
    record Answered(byte[] payload) implements InvokeOutcome {}

    /**
     * The handler threw.
     *
     * @param errorType the class name of what was thrown
     */
    record FunctionError(String errorType, String message) implements InvokeOutcome {}

    /** The handler did not return within its time-out. */
    record TimedOut(Duration timeout) implements InvokeOutcome {}

    /** The function's resource policy does not let VPC Lattice invoke it for this target group. */
    record NotPermitted(String reason) implements InvokeOutcome {}

    /** There is no such function or version. */
    record NoSuchFunction(String functionArn) implements InvokeOutcome {}

    /** Lambda had no execution environment to spare. */
    record Throttled(String reason) implements InvokeOutcome {}
}
