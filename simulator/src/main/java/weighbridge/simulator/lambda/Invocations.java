package weighbridge.simulator.lambda;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import weighbridge.simulator.dataplane.Execution;
import weighbridge.simulator.dataplane.FunctionLog;
import weighbridge.simulator.dataplane.HandlerRunner;
import weighbridge.simulator.dataplane.InvokeOutcome;
import weighbridge.simulator.lambda.InvocationListener.Ending;
import weighbridge.simulator.lambda.InvocationListener.Invocation;

/** Invocations of functions: throttled or run, logged, and told to whoever listens. Safe for use by threads. */
public final class Invocations {
    private static final Execution NOTHING_RAN =
            new Execution(new InvokeOutcome.Throttled("Rate Exceeded."), Duration.ZERO, Optional.empty(), false);

    private final List<InvocationListener> listeners = new CopyOnWriteArrayList<>();
    private final Clock clock;
    private final Concurrency concurrency;
    private final Running running;

    Invocations(Clock clock, Concurrency concurrency) {
        this.clock = clock;
        this.concurrency = concurrency;
        this.running = new Running(concurrency);
    }

    /** Tells somebody of every invocation from now on. */
    public void listen(InvocationListener listener) {
        listeners.add(listener);
    }

    InvokeOutcome invoke(FunctionName version, HandlerRunner runner, FunctionLog log, byte[] event) {
        Instant now = clock.instant();
        Running.Start start = running.begin(version);
        if (!start.admitted()) {
            tell(version, now, Ending.THROTTLED, start, NOTHING_RAN);
            return new InvokeOutcome.Throttled(reason(version));
        }
        Execution execution = run(version, runner, log, start, event);
        tell(version, now, ending(execution.outcome()), start, execution);
        return execution.outcome();
    }

    private Execution run(
            FunctionName version, HandlerRunner runner, FunctionLog log, Running.Start start, byte[] event) {
        try {
            return runner.invoke(event, log);
        } finally {
            running.end(version, start);
        }
    }

    private void tell(FunctionName version, Instant now, Ending ending, Running.Start start, Execution execution) {
        var invocation = new Invocation(
                version.name(),
                version.qualifier().orElse("$LATEST"),
                now,
                ending,
                execution.duration(),
                execution.init(),
                execution.provisioned(),
                start.inUse());
        listeners.forEach(listener -> listener.ended(invocation));
    }

    private static Ending ending(InvokeOutcome outcome) {
        if (outcome instanceof InvokeOutcome.Answered) {
            return Ending.ANSWERED;
        }
        return outcome instanceof InvokeOutcome.TimedOut ? Ending.TIMED_OUT : Ending.FAILED;
    }

    /** The {@code Reason} of Lambda's {@code TooManyRequestsException}. */
    private String reason(FunctionName version) {
        return concurrency.reservedFor(version.name()).isPresent()
                ? "ReservedFunctionConcurrentInvocationLimitExceeded"
                : "ConcurrentInvocationLimitExceeded";
    }
}
