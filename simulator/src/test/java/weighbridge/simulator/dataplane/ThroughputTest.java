package weighbridge.simulator.dataplane;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.simulator.dataplane.ServedService.to;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The demo sends 1,000 requests one after another while somebody watches. */
class ThroughputTest {
    @Test
    void aThousandRequestsOverOneConnectionTakeAtMostFiveSeconds() throws Exception {
        RequestHandler<Map<String, Object>, Map<String, Object>> handler =
                (event, context) -> Map.of("statusCode", 200, "body", "v" + context.getFunctionVersion());
        HandlerRunner runner =
                HandlerRunner.shared(FunctionSettings.of(ServedService.FUNCTION + "7"), Clock.systemUTC(), handler);
        try (ServedService service = new ServedService()
                .function("7", event -> runner.invoke(event, FunctionLog.NONE).outcome())) {
            service.listening(to("tg-7", 100));

            long start = System.nanoTime();
            for (int i = 0; i < 1_000; i++) {
                assertThat(service.bodyOf("/orders")).isEqualTo("v7");
            }
            Duration taken = Duration.ofNanos(System.nanoTime() - start);

            // Measured: 0.5 s on 2 cores. With a delay of 40 ms a request (Nagle) it would be 40 s.
            assertThat(taken).isLessThan(Duration.ofSeconds(5));
        }
    }
}
