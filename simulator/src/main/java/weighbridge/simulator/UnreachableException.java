package weighbridge.simulator;

/** A client cannot get to where it wants: no answer from DNS, or no way to the answer. */
public final class UnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreachableException(String message) {
        super(message);
    }
}
