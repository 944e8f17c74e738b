package weighbridge.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static weighbridge.orders.Invocations.body;
import static weighbridge.orders.Invocations.call;
import static weighbridge.orders.Invocations.event;
import static weighbridge.orders.Invocations.header;
import static weighbridge.orders.Invocations.status;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bad release is bad when asked, and only then. */
class FaultyOrdersHandlerTest {
    private final FaultyOrdersHandler handler = new FaultyOrdersHandler(Map.of());

    @Test
    void withoutARequestForAFaultItIsAsGoodAsAnyOther() throws Exception {
        for (int i = 0; i < 100; i++) {
            assertThat(status(call(handler, event("GET", "/orders")))).isEqualTo(200);
        }
    }

    @Test
    void anErrorIs500AndStillSaysWhichVersionItWas() throws Exception {
        JsonObject answer = call(handler, event("GET", "/orders", "x-orders-fault", "error"));

        assertThat(status(answer)).isEqualTo(500);
        assertThat(header(answer, "x-orders-version")).isEqualTo("8");
        assertThat(body(answer).get("error").getAsString()).isEqualTo("fault on request");
    }

    @Test
    void aThrowIsAFunctionError() {
        assertThatThrownBy(() -> call(handler, event("GET", "/orders", "x-orders-fault", "throw")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("fault on request");
    }

    @Test
    void aSlowAnswerIsRightAndLate() throws Exception {
        long start = System.nanoTime();

        JsonObject answer = call(handler, event("GET", "/orders", "x-orders-fault", "slow"));

        assertThat(status(answer)).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aTimeOutOutlastsTheTimeThatIsLeft() throws Exception {
        long start = System.nanoTime();

        call(handler, event("GET", "/orders", "x-orders-fault", "timeout"), 50);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(1_050));
    }

    @Test
    void anUnknownFaultIsTheCallersMistake() throws Exception {
        JsonObject answer = call(handler, event("GET", "/orders", "x-orders-fault", "explode"));

        assertThat(status(answer)).isEqualTo(400);
        assertThat(body(answer).get("error").getAsString())
                .isEqualTo("x-orders-fault: explode is no fault; there are: error, slow, throw, timeout");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 33, 50, 100})
    void aConstantRateHoldsForAnyHundredRequests(int percent) throws Exception {
        FaultyOrdersHandler faulty = new FaultyOrdersHandler(Map.of("ORDERS_FAULT_PERCENT", "" + percent));
        for (int round = 0; round < 2; round++) {
            int faults = 0;
            for (int i = 0; i < 100; i++) {
                faults += status(call(faulty, event("GET", "/orders"))) == 500 ? 1 : 0;
            }
            assertThat(faults).isEqualTo(percent);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "101", "5.5", "five", ""})
    void aRateThatIsNoPercentageIsRefused(String percent) {
        assertThatThrownBy(() -> new FaultyOrdersHandler(Map.of("ORDERS_FAULT_PERCENT", percent)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ORDERS_FAULT_PERCENT is " + percent + "; it must be a whole number from 0 to 100");
    }
}
