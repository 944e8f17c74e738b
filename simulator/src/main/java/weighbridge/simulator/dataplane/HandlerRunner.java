package weighbridge.simulator.dataplane;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
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
    private static final ExecutorService THREADS =
            Executors.newCachedThreadPool(new DaemonThreads("weighbridge-lambda"));

    private final FunctionSettings settings;
    private final Supplier<?> newHandler;
    private final Deque<HandlerCall> idle = new ConcurrentLinkedDeque<>();

    /**
     * @param newHandler makes an instance of {@code RequestStreamHandler} or {@code RequestHandler}; called at an
     *     invocation, where a failure is a function error, as it is in Lambda
     */
    public HandlerRunner(FunctionSettings settings, Supplier<?> newHandler) {
        this.settings = settings;
        this.newHandler = newHandler;
    }

    /**
     * Runs one instance for every invocation, also for several at once: it must be safe for use by threads.
     *
     * @throws IllegalArgumentException if it is not a handler
     */
    public static HandlerRunner shared(FunctionSettings settings, Object handler) {
        HandlerCall.of(handler);
        return new HandlerRunner(settings, () -> handler);
    }

    /** Waits for the handler, or for its time-out. Never throws for what the handler does. */
    public InvokeOutcome invoke(byte[] event) {
        Context context = new HandlerContext(settings);
        Future<byte[]> running = THREADS.submit(() -> run(event, context));
        Duration timeout = settings.timeout();
        try {
            return new InvokeOutcome.Answered(running.get(timeout.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            running.cancel(true);
            return new InvokeOutcome.TimedOut(timeout);
        } catch (ExecutionException e) {
            Throwable thrown = e.getCause();
            return new InvokeOutcome.FunctionError(thrown.getClass().getName(), String.valueOf(thrown.getMessage()));
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            return new InvokeOutcome.FunctionError(e.getClass().getName(), "the simulator is closing");
        }
    }

    private byte[] run(byte[] event, Context context) throws Exception {
        HandlerCall handler = idle.poll();
        if (handler == null) {
            handler = HandlerCall.of(newHandler.get());
        }
        byte[] answer = handler.call(event, context);
        if (!Thread.currentThread().isInterrupted()) {
            idle.push(handler);
        }
        return answer;
    }
}
