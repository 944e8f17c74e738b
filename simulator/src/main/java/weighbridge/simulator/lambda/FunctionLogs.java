package weighbridge.simulator.lambda;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import weighbridge.simulator.aws.Account;
import weighbridge.simulator.dataplane.FunctionLog;
import weighbridge.simulator.iam.Iam;
import weighbridge.simulator.logs.LogEvent;
import weighbridge.simulator.logs.Logs;

/**
 * Where functions log: to {@code /aws/lambda/<function>}, as far as the execution role allows. A group that is not there is
 * made if the role may make it; else the lines are lost.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs.html">Sending Lambda function logs to
 *     CloudWatch Logs</a>
 */
final class FunctionLogs {
    private final Account account;
    private final Clock clock;
    private final Iam iam;
    private final Logs logs;

    FunctionLogs(Account account, Clock clock, Iam iam, Logs logs) {
        this.account = account;
        this.clock = clock;
        this.iam = iam;
        this.logs = logs;
    }

    /**
     * For one invocation.
     *
     * @param role the execution role's ARN; empty for a function that was published elsewhere, which logs to a group that
     *     is there and makes none
     */
    FunctionLog of(String function, Optional<String> role) {
        String group = "/aws/lambda/" + function;
        String arn = account.arn("logs", "log-group:" + group);
        if (!logs.has(group)
                && role.filter(its -> iam.allows(its, "logs:CreateLogGroup", arn))
                        .isPresent()) {
            logs.create(group, 0, "STANDARD", Optional.empty(), Map.of());
        }
        boolean may = role.map(its -> iam.allows(its, "logs:PutLogEvents", arn + ":log-stream:any"))
                .orElse(true);
        return may ? (stream, message) -> write(group, stream, message) : FunctionLog.NONE;
    }

    private void write(String group, String stream, String message) {
        if (logs.has(group)) {
            logs.write(group, new LogEvent(clock.instant(), stream, message));
        }
    }
}
