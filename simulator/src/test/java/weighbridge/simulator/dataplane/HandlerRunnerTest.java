package weighbridge.simulator.dataplane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How a handler runs, and what comes out. */
class HandlerRunnerTest {
    private static final String ARN = "arn:aws:lambda:eu-west-1:111122223333:function:orders:8";
    private static final Clock CLOCK = Clock.systemUTC();
    private static final FunctionSettings SETTINGS = new FunctionSettings(ARN, 512, Duration.ofSeconds(10));

    @Test
    void aStreamHandlerGetsAndGivesBytes() {
        RequestStreamHandler echo = (input, output, context) -> input.transferTo(output);

        assertThat(answer(HandlerRunner.shared(SETTINGS, CLOCK, echo), "{\"a\": [1]}"))
                .isEqualTo("{\"a\": [1]}");
    }

    @Test
    void theContextSaysWhichVersionRuns() {
        RequestStreamHandler handler = (input, output, context) -> write(
                output,
                String.join(
                        " ",
                        context.getFunctionName(),
                        context.getFunctionVersion(),
                        context.getInvokedFunctionArn(),
                        context.getLogGroupName(),
                        "" + context.getMemoryLimitInMB(),
                        ""
                                + (context.getRemainingTimeInMillis() > 9_000
                                        && context.getRemainingTimeInMillis() <= 10_000),
                        "" + context.getAwsRequestId().length()));

        assertThat(answer(HandlerRunner.shared(SETTINGS, CLOCK, handler), "{}"))
                .isEqualTo("orders 8 " + ARN + " /aws/lambda/orders 512 true 36");
    }

    @Test
    void withoutAQualifierTheVersionIsLatest() {
        assertThat(FunctionSettings.of("arn:aws:lambda:eu-west-1:111122223333:function:orders")
                        .version())
                .isEqualTo("$LATEST");
    }

    @Test
    void anArnThatIsNoFunctionIsRefused() {
        assertThatThrownBy(() -> FunctionSettings.of("orders:8"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not the ARN of a Lambda function: orders:8");
    }

    @Test
    void aMapHandlerGetsTheEventAsMaps() {
        RequestHandler<Map<String, Object>, Map<String, Object>> handler =
                (event, context) -> Map.of("statusCode", 200, "body", "n is " + event.get("n"));

        assertThat(answer(HandlerRunner.shared(SETTINGS, CLOCK, handler), "{\"n\": 5}"))
                .contains("\"statusCode\":200")
                .contains("\"body\":\"n is 5\"");
    }

    @Test
    void anObjectHandlerGetsItsOwnTypeAlsoThroughASuperclass() {
        assertThat(answer(
                        HandlerRunner.shared(SETTINGS, CLOCK, new OrderHandler()),
                        "{\"id\": 17, \"tags\": [\"a\", \"b\"]}"))
                .isEqualTo("{\"statusCode\":200,\"body\":\"17 [a, b]\"}");
    }

    @Test
    void whatAHandlerThrowsIsAFunctionErrorOfItsClass() {
        RequestStreamHandler handler = (input, output, context) -> {
            throw new IOException("no stock");
        };

        assertThat(HandlerRunner.shared(SETTINGS, CLOCK, handler)
                        .invoke(event("{}"), FunctionLog.NONE)
                        .outcome())
                .isEqualTo(new InvokeOutcome.FunctionError("java.io.IOException", "no stock"));
    }

    @Test
    void anErrorOfTheJvmIsAFunctionErrorToo() {
        RequestStreamHandler handler = (input, output, context) -> {
            throw new NoClassDefFoundError("gone");
        };

        assertThat(HandlerRunner.shared(SETTINGS, CLOCK, handler)
                        .invoke(event("{}"), FunctionLog.NONE)
                        .outcome())
                .isEqualTo(new InvokeOutcome.FunctionError("java.lang.NoClassDefFoundError", "gone"));
    }

    @Test
    void aHandlerThatCannotBeMadeIsAFunctionErrorAtEveryInvocation() {
        HandlerRunner runner = new HandlerRunner(SETTINGS, CLOCK, () -> {
            throw new IllegalStateException("GREETING is missing");
        });

        for (int i = 0; i < 2; i++) {
            assertThat(runner.invoke(event("{}"), FunctionLog.NONE).outcome())
                    .isEqualTo(
                            new InvokeOutcome.FunctionError("java.lang.IllegalStateException", "GREETING is missing"));
        }
    }

    @Test
    void aTimeOutEndsTheInvocationInterruptsTheHandlerAndThrowsItsInstanceAway() throws Exception {
        Duration timeout = Duration.ofMillis(100);
        CountDownLatch interrupted = new CountDownLatch(1);
        AtomicInteger made = new AtomicInteger();
        RequestStreamHandler handler = (input, output, context) -> {
            if (input.readAllBytes().length > 2) {
                sleepUntilInterrupted(interrupted);
            }
            write(output, "" + made.get());
        };
        HandlerRunner runner = new HandlerRunner(new FunctionSettings(ARN, 128, timeout), CLOCK, () -> {
            made.incrementAndGet();
            return handler;
        });

        long start = System.nanoTime();
        InvokeOutcome outcome =
                runner.invoke(event("{ \"slow\": true }"), FunctionLog.NONE).outcome();

        assertThat(outcome).isEqualTo(new InvokeOutcome.TimedOut(timeout));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(timeout, Duration.ofSeconds(5));
        assertThat(interrupted.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(answer(runner, "{}")).isEqualTo("2");
    }

    @Test
    void anInstanceHasOneInvocationAtATimeAndIsUsedAgain() throws Exception {
        AtomicInteger made = new AtomicInteger();
        CountDownLatch bothInside = new CountDownLatch(2);
        HandlerRunner runner = new HandlerRunner(SETTINGS, CLOCK, () -> {
            int instance = made.incrementAndGet();
            return (RequestStreamHandler) (input, output, context) -> {
                awaitBoth(bothInside);
                write(output, "" + instance);
            };
        });

        ExecutorService callers = Executors.newFixedThreadPool(2);
        try {
            Future<String> first = callers.submit(() -> answer(runner, "{}"));
            Future<String> second = callers.submit(() -> answer(runner, "{}"));
            assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder("1", "2");
        } finally {
            callers.shutdownNow();
        }
        answer(runner, "{}");
        assertThat(made).hasValue(2);
    }

    @Test
    void aProvisionedInstanceIsMadeBeforeAnyEventAndReplacedAfterATimeOut() {
        AtomicInteger made = new AtomicInteger();
        CountDownLatch interrupted = new CountDownLatch(1);
        HandlerRunner runner = new HandlerRunner(new FunctionSettings(ARN, 128, Duration.ofMillis(100)), CLOCK, () -> {
            int instance = made.incrementAndGet();
            return (RequestStreamHandler) (input, output, context) -> {
                if (instance == 1) {
                    sleepUntilInterrupted(interrupted);
                }
                write(output, "" + instance);
            };
        });

        runner.provision(1);
        assertThat(made).hasValue(1);
        Execution first = runner.invoke(event("{}"), FunctionLog.NONE);

        assertThat(first.outcome()).isInstanceOf(InvokeOutcome.TimedOut.class);
        assertThat(made).hasValue(2);
        Execution second = runner.invoke(event("{}"), FunctionLog.NONE);
        assertThat(second.provisioned()).isTrue();
        assertThat(second.init()).isPresent();
        assertThat(runner.invoke(event("{}"), FunctionLog.NONE).init()).isEmpty();
    }

    @Test
    void somethingElseIsNoHandler() {
        assertThatThrownBy(() -> HandlerRunner.shared(SETTINGS, CLOCK, "text"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("java.lang.String is no Lambda handler: it implements neither RequestStreamHandler nor"
                        + " RequestHandler");
    }

    private static String answer(HandlerRunner runner, String event) {
        InvokeOutcome outcome = runner.invoke(event(event), FunctionLog.NONE).outcome();
        assertThat(outcome).isInstanceOf(InvokeOutcome.Answered.class);
        return new String(((InvokeOutcome.Answered) outcome).payload(), StandardCharsets.UTF_8);
    }

    private static byte[] event(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static void write(OutputStream output, String text) throws IOException {
        output.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void sleepUntilInterrupted(CountDownLatch interrupted) {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            interrupted.countDown();
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitBoth(CountDownLatch latch) {
        latch.countDown();
        try {
            latch.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An event of a handler's own. */
    static final class Order {
        long id;
        List<String> tags;
    }

    /** An answer of a handler's own. */
    static final class Answer {
        final int statusCode = 200;
        final String body;

        Answer(String body) {
            this.body = body;
        }
    }

    abstract static class BaseHandler<E> implements RequestHandler<E, Answer> {
        abstract String describe(E event);

        @Override
        public Answer handleRequest(E event, Context context) {
            return new Answer(describe(event));
        }
    }

    static final class OrderHandler extends BaseHandler<Order> {
        @Override
        String describe(Order order) {
            return order.id + " " + order.tags;
        }
    }
}
