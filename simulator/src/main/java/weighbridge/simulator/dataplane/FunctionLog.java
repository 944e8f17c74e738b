package weighbridge.simulator.dataplane;

/** Where a function's lines go. Called from many threads. */
@FunctionalInterface
public interface FunctionLog {
    /** Keeps nothing. */
    FunctionLog NONE = (stream, message) -> {};

    /**
     * Writes lines.
     *
     * @param stream the execution environment's log stream
     */
    void write(String stream, String message);
}
