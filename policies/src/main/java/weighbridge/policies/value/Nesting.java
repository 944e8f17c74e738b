package weighbridge.policies.value;

/**
 * How deeply a value may be nested. Values are read, compared and searched by recursion, so whoever does that has a stack that
 * is deep enough for all that the engine itself can read: its programs' messages and its state.
 */
public final class Nesting {
    /**
     * Neither JSON nor messages that are nested deeper get through the engine: Go's {@code encoding/json} and
     * {@code protowire.DefaultRecursionLimit}.
     */
    public static final int DEEPEST = 10_000;

    /** Reserved, not used: memory is taken as the stack grows. */
    private static final long STACK_BYTES = 64L << 20;

    private Nesting() {}

    /** A daemon thread that can hold the deepest value. */
    public static Thread daemon(Runnable run, String name) {
        Thread thread = new Thread(null, run, name, STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }
}
