package weighbridge.simulator.dataplane;

/** Invokes functions on behalf of the data plane. Called from many threads. */
@FunctionalInterface
public interface FunctionInvoker {
    /** Invokes synchronously; what goes wrong is an outcome, not an exception. */
    InvokeOutcome invoke(Invocation invocation);

    /**
     * One call of a function by VPC Lattice.
     *
     * @param functionArn with its qualifier, as registered in the target group
     * @param sourceArn the target group's ARN: what the function's resource policy is asked about
     * @param event JSON in UTF-8
     */
    @SuppressWarnings("ArrayRecordComponent") // handed through once, never compared
    record Invocation(String functionArn, String sourceArn, byte[] event) {}
}
