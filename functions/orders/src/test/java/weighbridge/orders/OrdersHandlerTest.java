package weighbridge.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static weighbridge.orders.Invocations.body;
import static weighbridge.orders.Invocations.call;
import static weighbridge.orders.Invocations.event;
import static weighbridge.orders.Invocations.header;
import static weighbridge.orders.Invocations.status;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the example service answers. */
class OrdersHandlerTest {
    private final OrdersHandler handler = new OrdersHandler(Map.of("GREETING", "good day"));

    @Test
    void everyAnswerCarriesTheVersionAndTheGreeting() throws Exception {
        JsonObject answer = call(handler, event("GET", "/orders"));

        assertThat(status(answer)).isEqualTo(200);
        assertThat(header(answer, "x-orders-version")).isEqualTo("8");
        assertThat(header(answer, "content-type")).isEqualTo("application/json");
        assertThat(body(answer).get("version").getAsString()).isEqualTo("8");
        assertThat(body(answer).get("greeting").getAsString()).isEqualTo("good day");
        assertThat(body(answer).getAsJsonArray("orders")).hasSize(3);
    }

    @Test
    void withoutAGreetingItSaysHello() throws Exception {
        JsonObject answer = call(new OrdersHandler(Map.of()), event("GET", "/orders"));

        assertThat(body(answer).get("greeting").getAsString()).isEqualTo("hello");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /orders,        200",
        "GET,    /orders?page=2, 200",
        "GET,    /orders/2,      200",
        "GET,    /orders/02,     404",
        "GET,    /orders/99,     404",
        "GET,    /orders/x,      404",
        "GET,    /,              404",
        "GET,    /ordersX,       404",
        "DELETE, /orders,        405",
        "POST,   /orders/2,      405",
        "POST,   /orders,        400",
    })
    void answersWithAStatusOfHttp(String method, String path, int status) throws Exception {
        JsonObject answer = call(handler, event(method, path));

        assertThat(status(answer)).isEqualTo(status);
        assertThat(header(answer, "x-orders-version")).isEqualTo("8");
    }

    @Test
    void oneOrderIsFoundByItsId() throws Exception {
        JsonObject answer = call(handler, event("GET", "/orders/2?full"));

        assertThat(body(answer).get("id").getAsInt()).isEqualTo(2);
        assertThat(body(answer).get("item").getAsString()).isEqualTo("scale");
    }

    @Test
    void aNewOrderIsEchoedWithItsId() throws Exception {
        JsonObject event = event("POST", "/orders");
        event.addProperty("body", "{\"item\": \"\u00fcber\"}");

        JsonObject answer = call(handler, event);

        assertThat(status(answer)).isEqualTo(201);
        assertThat(body(answer).get("id").getAsInt()).isEqualTo(4);
        assertThat(body(answer).get("order")).isEqualTo(JsonParser.parseString("{\"item\": \"\u00fcber\"}"));
    }

    @Test
    void aBodyInBase64IsDecoded() throws Exception {
        JsonObject event = event("POST", "/orders");
        event.addProperty("isBase64Encoded", true);
        event.addProperty(
                "body", Base64.getEncoder().encodeToString("{\"item\": \"a\"}".getBytes(StandardCharsets.UTF_8)));

        assertThat(status(call(handler, event))).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"no json {", "[]", "null", "5"})
    void aBodyThatIsNoObjectIsRefused(String body) throws Exception {
        JsonObject event = event("POST", "/orders");
        event.addProperty("body", body);

        JsonObject answer = call(handler, event);

        assertThat(status(answer)).isEqualTo(400);
        assertThat(body(answer).get("error").getAsString()).isEqualTo("the body is not a JSON object");
    }

    @Test
    void anEventOfFormatV1IsReadToo() throws Exception {
        JsonObject v1 = new JsonObject();
        v1.addProperty("method", "POST");
        v1.addProperty("raw_path", "/orders?dry=1");
        v1.add("headers", new JsonObject());
        v1.addProperty("body", "eyJpdGVtIjoidGVhIn0=");
        v1.addProperty("is_base64_encoded", true);

        JsonObject answer = call(handler, v1);

        assertThat(status(answer)).isEqualTo(201);
        assertThat(body(answer).getAsJsonObject("order").get("item").getAsString())
                .isEqualTo("tea");
    }

    @Test
    void anEventOfSomethingElseIsRefused() {
        JsonObject other = new JsonObject();
        other.addProperty("path", "/orders");

        assertThatThrownBy(() -> call(handler, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a VPC Lattice event: it has no method, or no path");
    }
}
