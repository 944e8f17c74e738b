package weighbridge.orders;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The example service as a bad release: it fails when it is asked to, so that one can watch what a bad release does.
 *
 * <ul>
 *   <li>The request header {@code x-orders-fault: error|slow|throw|timeout} brings about one fault in one request.
 *   <li>The environment variable {@code ORDERS_FAULT_PERCENT} (0 to 100, whole) makes that share of all other requests answer
 *       500. They are spread evenly, not drawn: any 100 requests in a row to one instance hold exactly so many.
 * </ul>
 */
public final class FaultyOrdersHandler extends OrdersHandler {
    /** How long a slow answer takes, ms. */
    static final int SLOW_MILLIS = 2_000;

    private final int faultPercent;
    private final AtomicInteger requests = new AtomicInteger();

    /** As Lambda makes it. */
    public FaultyOrdersHandler() {
        this(System.getenv());
    }

    /**
     * With an environment of its own.
     *
     * @throws IllegalArgumentException if {@code ORDERS_FAULT_PERCENT} is not a whole number from 0 to 100
     */
    public FaultyOrdersHandler(Map<String, String> environment) {
        super(environment);
        this.faultPercent = percent(environment.getOrDefault("ORDERS_FAULT_PERCENT", "0"));
    }

    private static int percent(String text) {
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > 100) {
            throw new IllegalArgumentException(
                    "ORDERS_FAULT_PERCENT is " + text + "; it must be a whole number from 0 to 100");
        }
        return Integer.parseInt(text);
    }

    @Override
    protected LatticeResponse answer(LatticeRequest request, Context context) {
        LatticeResponse right = super.answer(request, context);
        Optional<String> wanted = request.header("x-orders-fault");
        if (wanted.isPresent()) {
            return Fault.named(wanted.get())
                    .map(fault -> commit(fault, right, context))
                    .orElseGet(() -> noSuchFault(wanted.get()));
        }
        return isDue() ? commit(Fault.ERROR, right, context) : right;
    }

    private static LatticeResponse noSuchFault(String name) {
        return LatticeResponse.error(
                400, "x-orders-fault: " + name + " is no fault; there are: error, slow, throw, timeout");
    }

    /** Due whenever the running total of percents passes the next whole hundred. */
    private boolean isDue() {
        int number = requests.getAndUpdate(count -> (count + 1) % 100);
        return (number + 1) * faultPercent / 100 > number * faultPercent / 100;
    }

    private static LatticeResponse commit(Fault fault, LatticeResponse right, Context context) {
        return switch (fault) {
            case ERROR -> LatticeResponse.error(500, "fault on request");
            case THROW -> throw new IllegalStateException("fault on request");
            case SLOW -> after(SLOW_MILLIS, right);
            case TIMEOUT -> after(context.getRemainingTimeInMillis() + 1_000L, right);
        };
    }

    private static LatticeResponse after(long millis, LatticeResponse right) {
        try {
            Thread.sleep(millis);
            return right;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while slow on request", e);
        }
    }
}
