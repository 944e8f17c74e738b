package weighbridge.policies.analyzer;

import io.grpc.Attributes;
import io.grpc.ServerTransportFilter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Watches the engine's connection. Its end is the only sure sign that the engine has gone: a killed one says nothing, and
 * standard input may be empty from the start.
 */
final class EngineConnections extends ServerTransportFilter {
    private final AtomicInteger open = new AtomicInteger();
    private final CountDownLatch first = new CountDownLatch(1);
    private final Runnable lastEnded;

    EngineConnections(Runnable lastEnded) {
        this.lastEnded = lastEnded;
    }

    @Override
    public Attributes transportReady(Attributes attributes) {
        open.incrementAndGet();
        first.countDown();
        return attributes;
    }

    @Override
    public void transportTerminated(Attributes attributes) {
        if (open.decrementAndGet() == 0) {
            lastEnded.run();
        }
    }

    boolean awaitFirst(int seconds) throws InterruptedException {
        return first.await(seconds, TimeUnit.SECONDS);
    }
}
