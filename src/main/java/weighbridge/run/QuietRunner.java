package weighbridge.run;

import com.pulumi.core.internal.ContextAwareCompletableFuture;
import com.pulumi.deployment.internal.Runner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Waits for the tasks of a program without taking a processor for it, and leaves to the SDK's own runner what it does with
 * their results. That runner asks all tasks in a loop without a pause whether they are done, and writes all of them down each
 * time for a log that is off (pulumi-java 1.36.1, {@code DeploymentImpl.DefaultRunner}): one core of a machine's, for as long as
 * the engine works, and more with each resource.
 */
final class QuietRunner implements Runner {
    /** After the last task, whoever waited for it may still be about to register the next one. */
    private static final Executor A_MOMENT_LATER = CompletableFuture.delayedExecutor(10, TimeUnit.MILLISECONDS);

    private final Runner sdk;
    private final AtomicInteger running = new AtomicInteger();
    private final CompletableFuture<Void> quiet = new CompletableFuture<>();

    QuietRunner(Runner sdk) {
        this.sdk = sdk;
    }

    @Override
    public <T> void registerTask(String name, CompletableFuture<T> task) {
        watch(task, () -> sdk.registerTask(name, task));
    }

    /** The result once nothing is running any more, or once something has failed. */
    @Override
    public <T> CompletableFuture<Result<T>> runAsync(Supplier<T> program) {
        CompletableFuture<T> declared = ContextAwareCompletableFuture.supplyAsync(program);
        watch(declared, () -> {});
        return ContextAwareCompletableFuture.wrap(quiet).thenCompose(ended -> sdk.runAsync(declared::join));
    }

    private <T> void watch(CompletableFuture<T> task, Runnable report) {
        running.incrementAndGet();
        CompletableFuture<T> unused = task.whenComplete((result, failure) -> {
            if (failure != null) {
                report.run();
                quiet.complete(null);
            }
            done();
        });
    }

    private void done() {
        if (running.decrementAndGet() == 0) {
            A_MOMENT_LATER.execute(() -> {
                if (running.get() == 0) {
                    quiet.complete(null);
                }
            });
        }
    }
}
