package weighbridge.demo.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import weighbridge.orders.FaultyOrdersHandler;
import weighbridge.orders.OrdersHandler;
import weighbridge.simulator.MovableClock;
import weighbridge.simulator.Simulator;
import weighbridge.simulator.dataplane.FunctionSettings;

/**
 * What the stack that is drawn expects to be there: v7, and v8 as a canary that fails and is slow when it is asked to. They
 * take time by moving the clock, so nobody waits; for the same reason requests to them are sent one after the other.
 */
public final class CanaryFunctions {
    private static final String ARN = "arn:aws:lambda:eu-west-1:111122223333:function:orders:";

    private final Pace canary;

    private CanaryFunctions(Pace canary) {
        this.canary = canary;
    }

    /** The stack file. */
    public static String stackFile() throws IOException {
        try (InputStream file = CanaryFunctions.class.getResourceAsStream("/weighbridge/demo/canary.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Publishes both, and makes the group that they log to. */
    public static CanaryFunctions publish(Simulator simulator, MovableClock clock) {
        simulator.operator().createLogGroup("/aws/lambda/orders");
        Pace stable = new Pace(clock, Duration.ofMillis(38));
        Pace canary = new Pace(clock, Duration.ofMillis(31));
        simulator.publishEach(
                FunctionSettings.of(ARN + 7), () -> new PacedHandler(stable, new OrdersHandler(Map.of())));
        simulator.publishEach(
                FunctionSettings.of(ARN + 8), () -> new PacedHandler(canary, new FaultyOrdersHandler(Map.of())));
        return new CanaryFunctions(canary);
    }

    /** Makes one in twelve of v8's answers take over a second, or no longer. */
    public void slowDown(boolean slow) {
        canary.slowDown(slow);
    }
}
