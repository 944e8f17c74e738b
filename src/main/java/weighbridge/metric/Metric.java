package weighbridge.metric;

/**
 * The CloudWatch metrics that alarms and dashboard name. docs/metrics.md says where each is known from, and in which
 * combinations of dimensions it is emitted; a metric that is not there would never have data.
 */
public enum Metric {
    /** Of a target group or a service: requests. */
    REQUESTS("AWS/VpcLattice", "TotalRequestCount"),
    /** Of a target group or a service: answers of 400 to 499. */
    CLIENT_ERRORS("AWS/VpcLattice", "HTTPCode_4XX_Count"),
    /** Of a target group or a service: answers of 500 to 599, whoever made them. */
    SERVER_ERRORS("AWS/VpcLattice", "HTTPCode_5XX_Count"),
    /** Of a target group or a service: ms from the request to the last byte of its answer. */
    REQUEST_TIME("AWS/VpcLattice", "RequestTime"),
    /** Of a version: requests that Lambda refused for lack of concurrency. */
    THROTTLES("AWS/Lambda", "Throttles"),
    /** Of a version: invocations at once. */
    CONCURRENCY("AWS/Lambda", "ConcurrentExecutions"),
    /** Of a version with provisioned concurrency: invocations at once on what is kept ready. */
    WARM_CONCURRENCY("AWS/Lambda", "ProvisionedConcurrentExecutions");

    private final String namespace;
    private final String id;

    Metric(String namespace, String id) {
        this.namespace = namespace;
        this.id = id;
    }

    public String namespace() {
        return namespace;
    }

    /** Its name in CloudWatch. */
    public String id() {
        return id;
    }
}
