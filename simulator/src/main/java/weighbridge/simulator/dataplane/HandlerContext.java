package weighbridge.simulator.dataplane;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The context of one invocation. What the handler logs goes to its function's log. */
final class HandlerContext implements Context {
    private final FunctionSettings settings;
    private final String logStream;
    private final FunctionLog log;
    private final String requestId = UUID.randomUUID().toString();
    private final long deadline;

    HandlerContext(FunctionSettings settings, String logStream, FunctionLog log) {
        this.settings = settings;
        this.logStream = logStream;
        this.log = log;
        this.deadline = System.nanoTime() + settings.timeout().toNanos();
    }

    @Override
    public String getAwsRequestId() {
        return requestId;
    }

    @Override
    public String getLogGroupName() {
        return "/aws/lambda/" + settings.functionName();
    }

    @Override
    public String getLogStreamName() {
        return logStream;
    }

    @Override
    public String getFunctionName() {
        return settings.functionName();
    }

    @Override
    public String getFunctionVersion() {
        return settings.version();
    }

    @Override
    public String getInvokedFunctionArn() {
        return settings.functionArn();
    }

    /** Null, as for every function that is not called through Cognito. */
    @Override
    public CognitoIdentity getIdentity() {
        return null;
    }

    /** Null, as for every function that is not called through the mobile SDK. */
    @Override
    public ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
        return (int) Math.max(0, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
    }

    @Override
    public int getMemoryLimitInMB() {
        return settings.memory();
    }

    @Override
    public LambdaLogger getLogger() {
        return new LambdaLogger() {
            @Override
            public void log(String message) {
                log.write(logStream, message);
            }

            @Override
            public void log(byte[] message) {
                log(new String(message, StandardCharsets.UTF_8));
            }
        };
    }
}
