package weighbridge.config;

/** Where a line for each request goes. */
public sealed interface AccessLogs {
    /** Nowhere. */
    record None() implements AccessLogs {}

    /**
     * To a log group of this stack.
     *
     * @param retention days, one of those that CloudWatch Logs knows
     */
    record Own(int retention) implements AccessLogs {
        public Own {
            Valid.require(retention > 0, "a retention of " + retention + " days");
        }
    }

    /** To a log group, an S3 bucket or a Firehose stream that something else owns. */
    record Named(String arn) implements AccessLogs {
        public Named {
            Valid.require(
                    arn.matches("arn:aws[a-z-]*:(logs|s3|firehose):.*"), "'" + arn + "' is no place for access logs");
        }
    }
}
