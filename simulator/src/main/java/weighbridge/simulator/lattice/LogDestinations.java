package weighbridge.simulator.lattice;

/** Where access logs can go: CloudWatch Logs, S3 and Firehose, by ARN. */
public interface LogDestinations {
    boolean exists(String arn);

    /**
     * Delivers one entry.
     *
     * @param resourceId of the service network or service that was asked for the log
     * @param entry JSON
     */
    void deliver(String arn, String resourceId, String entry);
}
