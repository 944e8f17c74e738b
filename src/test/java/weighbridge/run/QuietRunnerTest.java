package weighbridge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.deployment.internal.Runner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class QuietRunnerTest {
    private final List<String> told = new ArrayList<>();
    private final QuietRunner runner = new QuietRunner(new Sdk());

    /** Stands for the SDK's runner: says what it is told, and whether the program had ended well. */
    private final class Sdk implements Runner {
        @Override
        public <T> void registerTask(String name, CompletableFuture<T> task) {
            told.add("failed: " + name);
        }

        @Override
        public <T> CompletableFuture<Result<T>> runAsync(Supplier<T> program) {
            told.add("declared: " + program.get());
            return CompletableFuture.completedFuture(null);
        }
    }

    @Test
    void ends_when_the_program_and_all_that_its_tasks_have_started_is_done() {
        CompletableFuture<String> resource = new CompletableFuture<>();
        CompletableFuture<String> output = new CompletableFuture<>();
        CompletableFuture<?> run = runner.runAsync(() -> {
            runner.registerTask("resource", resource);
            return "stack";
        });
        assertThat(endsWithin(run, Duration.ofMillis(50))).isFalse();

        // What waits for a task may run after the runner has seen it end, and is not registered itself.
        CompletableFuture<Void> unused =
                resource.thenRunAsync(() -> runner.registerTask("output", output), QuietRunnerTest::aLittleLater);
        resource.complete("arn");
        assertThat(endsWithin(run, Duration.ofMillis(50))).isFalse();
        assertThat(told).isEmpty();

        output.complete("arn, too");
        run.join();

        assertThat(told).containsExactly("declared: stack");
    }

    @Test
    void a_task_that_fails_is_told_and_ends_the_wait_for_the_others() {
        CompletableFuture<String> refused = new CompletableFuture<>();
        CompletableFuture<?> run = runner.runAsync(() -> {
            runner.registerTask("never ends", new CompletableFuture<>());
            runner.registerTask("refused", refused);
            return "stack";
        });
        assertThat(endsWithin(run, Duration.ofMillis(50))).isFalse();

        refused.completeExceptionally(new IllegalStateException("the provider refused it"));
        run.join();

        assertThat(told).containsExactly("failed: refused", "declared: stack");
    }

    @Test
    void the_failure_of_the_program_itself_is_left_to_the_sdk() {
        CompletableFuture<?> run = runner.runAsync(() -> {
            throw new IllegalStateException("invalid config");
        });

        assertThatThrownBy(run::join).isInstanceOf(CompletionException.class).hasMessageContaining("invalid config");
        assertThat(told).isEmpty();
    }

    private static boolean endsWithin(CompletableFuture<?> run, Duration patience) {
        try {
            Thread.sleep(patience.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return run.isDone();
    }

    private static void aLittleLater(Runnable task) {
        CompletableFuture.delayedExecutor(2, java.util.concurrent.TimeUnit.MILLISECONDS)
                .execute(task);
    }
}
