package weighbridge.demo.picture;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import weighbridge.simulator.MovableClock;
import weighbridge.simulator.Simulator;

/**
 * Three hours of real requests, a minute in well under a second: v8 gets 10 % after the first hour, fails for a quarter of an
 * hour, gets well, and is slow at the end.
 */
final class CanaryStory {
    private static final int MINUTES = 180;
    private static final int CANARY_FROM = 60;
    private static final int FAILS_FROM = 90;
    private static final int FAILS_UNTIL = 105;
    private static final int SLOW_FROM = 168;

    private final Simulator simulator;
    private final MovableClock clock;
    private final CanaryFunctions functions;
    private final HttpClient client = HttpClient.newHttpClient();

    CanaryStory(Simulator simulator, MovableClock clock, CanaryFunctions functions) {
        this.simulator = simulator;
        this.clock = clock;
        this.functions = functions;
    }

    /** Deploys a split. */
    @FunctionalInterface
    interface Deploy {
        void split(String traffic) throws IOException;
    }

    void play(Deploy deploy) throws IOException {
        deploy.split("{ v7: 100 }");
        for (int minute = 0; minute < MINUTES; minute++) {
            if (minute == CANARY_FROM) {
                deploy.split("{ v7: 90, v8: 10 }");
            }
            functions.slowDown(minute >= SLOW_FROM);
            send(minute);
            passTheRest();
            simulator.operator().evaluateAlarms();
        }
    }

    /** A few at once now and then, which takes more execution environments than one; all others one after the other. */
    private void send(int minute) {
        int atOnce = minute % 12 == 0 ? 1 + minute / 12 % 3 : 1;
        CompletableFuture.allOf(
                        IntStream.range(0, atOnce).mapToObj(i -> answer("")).toArray(CompletableFuture[]::new))
                .join();
        int requests = (int) Math.round(110 + 35 * Math.sin(minute / 25.0));
        for (int i = 0; i < requests; i++) {
            boolean fails = minute >= FAILS_FROM && minute < FAILS_UNTIL && i % 3 == 0;
            answer(fails ? "error" : "").join();
        }
    }

    private CompletableFuture<?> answer(String fault) {
        URI orders = simulator.endpoint("orders", 443).resolve("/orders");
        HttpRequest.Builder request = HttpRequest.newBuilder(orders);
        if (!fault.isEmpty()) {
            request.header("x-orders-fault", fault);
        }
        return client.sendAsync(request.build(), BodyHandlers.discarding());
    }

    private void passTheRest() {
        Instant now = clock.instant();
        clock.advance(Duration.between(now, now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES)));
    }
}
