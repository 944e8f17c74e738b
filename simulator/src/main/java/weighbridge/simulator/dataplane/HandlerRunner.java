package weighbridge.simulator.dataplane;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Runs the handler of one function version as the Lambda runtime does: an event in, bytes out, no longer than its time-out.
 *
 * <p>An instance of a handler has one invocation at a time; more at once get instances of their own, as they get execution
 * environments of their own in Lambda. After a time-out the instance is thrown away. A handler that ignores its interrupt
 * goes on running on a daemon thread: a JVM cannot end it.
 */
public final class HandlerRunner {
    /** The init phase has 10 s, whatever the function's time-out ("Lambda execution environment lifecycle"). */
    private static final Duration INIT_LIMIT = Duration.ofSeconds(10);

    private static final InvokeOutcome READY = new InvokeOutcome.Answered(new byte[0]);
    private static final ExecutorService THREADS =
            Executors.newCachedThreadPool(new DaemonThreads("weighbridge-lambda"));

    private final FunctionSettings settings;
    private final Environments environments;
    private final Clock clock;

    /**
     * @param newHandler makes an instance of {@code RequestStreamHandler} or {@code RequestHandler}; called when an
     *     execution environment starts, where a failure is a function error, as it is in Lambda
     */
    public HandlerRunner(FunctionSettings settings, Clock clock, Supplier<?> newHandler) {
        this.settings = settings;
        this.clock = clock;
        this.environments = new Environments(settings.version(), clock, newHandler);
    }

    /**
     * Runs one instance for every invocation, also for several at once: it must be safe for use by threads.
     *
     * @throws IllegalArgumentException if it is not a handler
     */
    public static HandlerRunner shared(FunctionSettings settings, Clock clock, Object handler) {
        HandlerCall.of(handler);
        return new HandlerRunner(settings, clock, () -> handler);
    }

    /**
     * Holds execution environments ready, at once; fails as the handler does that cannot be started.
     *
     * @param count 0 for none
     */
    public void provision(int count) {
        environments.provision(count);
    }

    /** Waits for the handler, or for its time-out. Never throws for what the handler does. */
    public Execution invoke(byte[] event, FunctionLog log) {
        Environment environment = environments.take();
        InvokeOutcome started = environment.isStarted() ? READY : start(environment);
        HandlerContext context = new HandlerContext(settings, environment.logStream(), log);
        InvocationLines lines = new InvocationLines(settings, context.getAwsRequestId());
        log.write(environment.logStream(), lines.start());
        Execution execution = started.equals(READY)
                ? execute(environment, event, context)
                : ended(environment, started, Duration.ZERO, false);
        lines.after(execution).forEach(line -> log.write(environment.logStream(), line));
        return execution;
    }

    private static InvokeOutcome start(Environment environment) {
        InvokeOutcome outcome = await(environment::start, INIT_LIMIT);
        return outcome instanceof InvokeOutcome.Answered ? READY : outcome;
    }

    private Execution execute(Environment environment, byte[] event, Context context) {
        Instant begin = clock.instant();
        InvokeOutcome outcome = await(() -> environment.call(event, context), settings.timeout());
        Duration duration = Duration.between(begin, clock.instant());
        return ended(environment, outcome, duration, !(outcome instanceof InvokeOutcome.TimedOut));
    }

    private Execution ended(Environment environment, InvokeOutcome outcome, Duration duration, boolean usable) {
        var execution = new Execution(outcome, duration, environment.takeInit(), environment.provisioned());
        if (usable) {
            environments.giveBack(environment);
        } else {
            environments.discard(environment);
        }
        return execution;
    }

    private static InvokeOutcome await(Callable<byte[]> work, Duration limit) {
        Future<byte[]> running = THREADS.submit(work);
        try {
            return new InvokeOutcome.Answered(running.get(limit.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            running.cancel(true);
            return new InvokeOutcome.TimedOut(limit);
        } catch (ExecutionException e) {
            Throwable thrown = e.getCause();
            return new InvokeOutcome.FunctionError(thrown.getClass().getName(), String.valueOf(thrown.getMessage()));
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            return new InvokeOutcome.FunctionError(e.getClass().getName(), "the simulator is closing");
        }
    }
}
