package weighbridge.simulator.dataplane.auth;

/** A document that is no auth policy, or that the simulator cannot judge by. */
public final class BadPolicyException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    BadPolicyException(String message) {
        super(message);
    }
}
