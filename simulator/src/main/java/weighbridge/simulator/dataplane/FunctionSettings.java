package weighbridge.simulator.dataplane;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a handler can learn about its function.
 *
 * @param functionArn with its qualifier, as invoked
 * @param memory MiB
 */
public record FunctionSettings(String functionArn, int memory, Duration timeout) {
    /** Lambda's default memory, MiB. */
    public static final int DEFAULT_MEMORY = 128;

    /** Lambda's default time-out. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(3);

    private static final Pattern ARN =
            Pattern.compile("arn:[^:]+:lambda:[^:]+:\\d{12}:function:(?<name>[^:]+)(:(?<qualifier>[^:]+))?");

    public FunctionSettings {
        if (!ARN.matcher(functionArn).matches()) {
            throw new IllegalArgumentException("not the ARN of a Lambda function: " + functionArn
                    + "; it looks like arn:aws:lambda:eu-west-1:111122223333:function:orders:7");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("time-out " + timeout + " of " + functionArn + " is not above 0");
        }
    }

    /** With Lambda's default memory and time-out. */
    public static FunctionSettings of(String functionArn) {
        return new FunctionSettings(functionArn, DEFAULT_MEMORY, DEFAULT_TIMEOUT);
    }

    public String functionName() {
        return parts().group("name");
    }

    /** What {@code Context.getFunctionVersion} says: the number of the version; without a qualifier {@code $LATEST}. */
    public String version() {
        String qualifier = parts().group("qualifier");
        return qualifier == null ? "$LATEST" : qualifier;
    }

    private Matcher parts() {
        Matcher matcher = ARN.matcher(functionArn);
        if (!matcher.matches()) {
            throw new AssertionError("checked by the constructor: " + functionArn);
        }
        return matcher;
    }
}
