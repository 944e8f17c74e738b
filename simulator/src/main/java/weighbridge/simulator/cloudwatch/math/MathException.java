package weighbridge.simulator.cloudwatch.math;

/** An expression that CloudWatch refuses, or that the simulator does not know. */
public final class MathException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MathException(String message) {
        super(message);
    }
}
