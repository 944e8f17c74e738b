package weighbridge.simulator.dataplane;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** An execution environment: one instance of a handler, with its own log stream, for one invocation at a time. */
final class Environment {
    private final String logStream;
    private final boolean provisioned;
    private final Clock clock;
    private final Supplier<?> newHandler;
    private HandlerCall handler;
    private Duration unreportedInit;

    Environment(String logStream, boolean provisioned, Clock clock, Supplier<?> newHandler) {
        this.logStream = logStream;
        this.provisioned = provisioned;
        this.clock = clock;
        this.newHandler = newHandler;
    }

    /** The init phase, which answers nothing. A failure is the handler's. */
    byte[] start() {
        Instant begin = clock.instant();
        handler = HandlerCall.of(newHandler.get());
        unreportedInit = Duration.between(begin, clock.instant());
        return new byte[0];
    }

    boolean isStarted() {
        return handler != null;
    }

    byte[] call(byte[] event, Context context) throws Exception {
        return handler.call(event, context);
    }

    /** What the init phase took; once, for the report of the first invocation. */
    Optional<Duration> takeInit() {
        Optional<Duration> init = Optional.ofNullable(unreportedInit);
        unreportedInit = null;
        return init;
    }

    String logStream() {
        return logStream;
    }

    boolean provisioned() {
        return provisioned;
    }
}
