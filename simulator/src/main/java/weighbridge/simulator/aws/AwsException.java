package weighbridge.simulator.aws;

/** A simulated AWS service refused a call. */
public final class AwsException extends RuntimeException {
    /** KMS's answer for what is not there has status 400. */
    static final String KMS_NOT_FOUND = "NotFoundException";

    /** RAM's answer for what is not there has status 400. */
    static final String RAM_NOT_FOUND = "UnknownResourceException";

    private static final long serialVersionUID = 1L;

    private final String code;
    private final int status;
    private final String detail;

    /**
     * @param service as the AWS SDK for Go names it, such as {@code VPC Lattice}
     * @param code such as {@code ConflictException}
     * @param status HTTP status code of the answer
     */
    public AwsException(String service, String operation, String code, int status, String message) {
        super("operation error " + service + ": " + operation + ", https response error StatusCode: " + status
                + ", RequestID: simulated, " + code + ": " + message);
        this.code = code;
        this.status = status;
        this.detail = message;
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }

    /** The message alone, without what the SDK puts before it. */
    public String detail() {
        return detail;
    }

    /** Deletes of what is gone already succeed in the real provider, which asks this. */
    public boolean isNotFound() {
        return status == 404 || code.equals(RAM_NOT_FOUND) || code.equals(KMS_NOT_FOUND);
    }
}
