package weighbridge.policies.baseline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import weighbridge.policies.pack.StackId;
import weighbridge.policies.value.Nesting;

/**
 * Where rules get the baseline. The export starts when the engine names the stack, or before that where somebody else has named
 * it, and runs while the program starts; every verdict on a Lattice action waits for it, so it has been read before the first
 * Lattice change.
 */
public final class BaselineSource {
    /** A state that takes longer than this to come is not coming. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /**
     * The engine may be writing the same state: a file backend replaces a checkpoint by writing it anew, and an export that meets
     * it half written fails with an end of file (seen with engine 3.259, about once in a hundred deployments).
     */
    private static final int TRIES = 4;

    private static final Duration PAUSE = Duration.ofMillis(150);

    private final String pulumi;
    private final Duration patience;
    private Export running;
    private Expected expected = Expected.NOTHING;
    private boolean ended;
    private volatile CompletableFuture<Baseline> baseline = CompletableFuture.completedFuture(new Baseline.NoChange());

    /** An export of a stack that the engine has not named yet. */
    private record Expected(String stack, CompletableFuture<Optional<Export>> export) {
        static final Expected NOTHING = new Expected("", CompletableFuture.completedFuture(Optional.empty()));

        void end() {
            CompletableFuture<Void> unused = export.thenAccept(started -> started.ifPresent(Export::discard));
        }
    }

    /** Reads with the {@code pulumi} of PATH. */
    public BaselineSource() {
        this("pulumi");
    }

    /** @param pulumi the CLI to read with: a name to be found on PATH, or a path */
    public BaselineSource(String pulumi) {
        this(pulumi, PATIENCE);
    }

    /** @param patience how long the export may take */
    BaselineSource(String pulumi, Duration patience) {
        this.pulumi = pulumi;
        this.patience = patience;
    }

    /**
     * Starts to export a stack before the engine names it, so that the export runs while this process starts. Where the engine
     * names another one, nobody reads it.
     *
     * @param stack as the engine is given it by {@code --stack}
     */
    public void expect(String stack) {
        expect(stack, () -> StackExport.start(pulumi, stack));
    }

    /**
     * The same where somebody hands the export on: none is run unless that one cannot be read.
     *
     * @param socket a Unix domain socket, from which the export can be read to its end
     */
    public void expect(String stack, Path socket) {
        expect(stack, () -> HandedExport.ask(socket));
    }

    /** What may fail to start. */
    @FunctionalInterface
    private interface Start {
        Export start() throws IOException;
    }

    private synchronized void expect(String stack, Start start) {
        expected = new Expected(
                stack,
                CompletableFuture.supplyAsync(
                        () -> started(start),
                        run -> Nesting.daemon(run, "expected export").start()));
    }

    private static Optional<Export> started(Start start) {
        try {
            return Optional.of(start.start());
        } catch (IOException e) {
            return Optional.empty(); // Another is started when the engine names the stack, and told of if it cannot be.
        }
    }

    /** Starts reading the stack's state; what was read before no longer counts. */
    public synchronized void start(StackId stack) {
        stop();
        try {
            if (!ended) {
                Optional<Export> early = claim(stack);
                running = early.isPresent() ? early.get() : StackExport.start(pulumi, stack.qualified());
                baseline = read(stack, running);
            }
        } catch (IOException e) {
            baseline = CompletableFuture.completedFuture(notStarted(e));
        }
    }

    private Optional<Export> claim(StackId stack) {
        Expected early = expected;
        expected = Expected.NOTHING;
        if (early.stack().equals(stack.stack()) || early.stack().equals(stack.qualified())) {
            return early.export().join();
        }
        early.end();
        return Optional.empty();
    }

    /** The baseline, after waiting for it. */
    public Baseline get() {
        try {
            return baseline.join();
        } catch (CompletionException e) {
            return new Baseline.Unreadable("reading the state failed: " + e.getCause());
        }
    }

    /** Stops a running export, and starts none any more. */
    public synchronized void end() {
        ended = true;
        expected.end();
        stop();
    }

    private synchronized void stop() {
        if (running != null) {
            running.end();
        }
    }

    private CompletableFuture<Baseline> read(StackId stack, Export first) {
        CompletableFuture<Baseline> result = CompletableFuture.supplyAsync(
                () -> untilReadable(stack, first),
                run -> Nesting.daemon(run, "stack export").start());
        // Also where a grandchild holds the pipe open, so that the reader itself would wait for ever.
        return result.completeOnTimeout(first.late(patience), patience.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((read, failure) -> stop());
    }

    private Baseline untilReadable(StackId stack, Export first) {
        long deadline = System.nanoTime() + patience.toNanos();
        Baseline read = first.await(stack);
        for (int tried = 1;
                tried < TRIES && read instanceof Baseline.Unreadable && System.nanoTime() < deadline;
                tried++) {
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
                read = again(stack).await(stack);
            } catch (InterruptedException e) {
                return read;
            } catch (IOException e) {
                return notStarted(e);
            }
        }
        return read;
    }

    private static Baseline notStarted(IOException why) {
        return new Baseline.Unreadable(
                "pulumi stack export cannot be started: " + why.getMessage() + "; is pulumi on the PATH of the pack?");
    }

    private synchronized Export again(StackId stack) throws IOException {
        if (ended) {
            throw new IOException("the pack is ending");
        }
        running = StackExport.start(pulumi, stack.qualified());
        return running;
    }
}
