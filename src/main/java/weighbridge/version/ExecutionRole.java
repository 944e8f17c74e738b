package weighbridge.version;

/** What a built function may do: write to its own log group, and nothing else. */
final class ExecutionRole {
    /** Lambda alone may take the role. */
    static final String TRUST = """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Principal": { "Service": "lambda.amazonaws.com" },
                  "Action": "sts:AssumeRole"
                }
              ]
            }
            """;

    private ExecutionRole() {}

    /**
     * The policy for one log group. It leaves out {@code logs:CreateLogGroup}: the stack owns the group, so that its
     * retention is set and it goes away with its version.
     *
     * @param logGroupArn without {@code :*} at its end; the streams in the group carry it
     */
    static String policy(String logGroupArn) {
        return """
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    {
                      "Effect": "Allow",
                      "Action": ["logs:CreateLogStream", "logs:PutLogEvents"],
                      "Resource": "%s:*"
                    }
                  ]
                }
                """.formatted(logGroupArn);
    }
}
