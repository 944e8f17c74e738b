package weighbridge.policies.baseline;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import weighbridge.policies.pack.StackId;

/**
 * Where rules get the baseline. The export starts when the engine names the stack and runs while the program starts; every
 * verdict on a Lattice action waits for it, so it has been read before the first Lattice change.
 */
public final class BaselineSource {
    private final AtomicReference<StackExport> export = new AtomicReference<>();
    private volatile CompletableFuture<Baseline> baseline = CompletableFuture.completedFuture(new Baseline.NoChange());

    /** Starts reading the stack's state. */
    public void start(StackId stack) {
        try {
            StackExport started = StackExport.start(stack);
            export.set(started);
            baseline = CompletableFuture.supplyAsync(started::await, run -> {
                Thread thread = new Thread(run, "stack export");
                thread.setDaemon(true);
                thread.start();
            });
        } catch (IOException e) {
            baseline = CompletableFuture.completedFuture(
                    new Baseline.Unreadable("pulumi stack export cannot be started: " + e.getMessage()));
        }
    }

    /** The baseline, after waiting for it. */
    public Baseline get() {
        try {
            return baseline.join();
        } catch (CompletionException e) {
            return new Baseline.Unreadable("reading the state failed: " + e.getCause());
        }
    }

    /** Stops a running export. */
    public void end() {
        StackExport running = export.get();
        if (running != null) {
            running.end();
        }
    }
}
