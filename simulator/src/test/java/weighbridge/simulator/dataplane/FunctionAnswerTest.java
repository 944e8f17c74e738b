package weighbridge.simulator.dataplane;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.simulator.dataplane.ServedService.reason;
import static weighbridge.simulator.dataplane.ServedService.text;
import static weighbridge.simulator.dataplane.ServedService.to;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a caller gets for what a function did. */
class FunctionAnswerTest {
    private final ServedService service = new ServedService();

    @BeforeEach
    void deploy() {
        service.listening(to("tg-7", 100));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void statusHeadersAndTextComeThrough() throws Exception {
        service.answering(
                "7",
                "{\"statusCode\": 201, \"statusDescription\": \"201 Created\", \"isBase64Encoded\": false,"
                        + " \"headers\": {\"Content-Type\": \"application/json\", \"X-Retry\": 3, \"X-Ok\": true},"
                        + " \"body\": \"{\\\"n\\\": \\\"\u00fc\\\"}\"}");

        var response = service.get("/orders");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(text(response)).isEqualTo("{\"n\": \"\u00fc\"}");
        assertThat(response.headers().allValues("content-type")).containsExactly("application/json");
        assertThat(response.headers().allValues("x-retry")).containsExactly("3");
        assertThat(response.headers().allValues("x-ok")).containsExactly("true");
        assertThat(reason(response)).isEqualTo("none");
    }

    @Test
    void binaryBodiesComeBackAsBytes() throws Exception {
        byte[] bytes = {0, (byte) 0xff, (byte) 0xfe, 10, 13, (byte) 0x80};
        service.answering(
                "7",
                "{\"statusCode\": 200, \"isBase64Encoded\": true, \"body\": \""
                        + Base64.getEncoder().encodeToString(bytes) + "\"}");

        assertThat(service.get("/").body()).isEqualTo(bytes);
    }

    @Test
    void repeatedHeadersComeBackRepeatedFromEitherProperty() throws Exception {
        service.answering(
                "7",
                "{\"statusCode\": 200, \"headers\": {\"set-cookie\": \"lost=1\", \"x-list\": [\"a\", \"b\"]},"
                        + " \"multiValueHeaders\": {\"Set-Cookie\": [\"a=1\", \"b=2\"]}}");

        var response = service.get("/");

        assertThat(response.headers().allValues("set-cookie")).containsExactly("a=1", "b=2");
        assertThat(response.headers().allValues("x-list")).containsExactly("a", "b");
    }

    @Test
    void anAnswerWithoutABodyIsEmpty() throws Exception {
        service.answering("7", "{\"statusCode\": 204}");

        assertThat(service.get("/").statusCode()).isEqualTo(204);
        assertThat(service.get("/").body()).isEmpty();
    }

    @Test
    void headersOfTheConnectionAreNotTheFunctionsToSet() throws Exception {
        service.answering(
                "7",
                "{\"statusCode\": 200, \"headers\": {\"Content-Length\": \"999\", \"Transfer-Encoding\": \"chunked\"},"
                        + " \"body\": \"four\"}");

        var response = service.get("/");

        assertThat(text(response)).isEqualTo("four");
        assertThat(response.headers().allValues("content-length")).containsExactly("4");
        assertThat(response.headers().allValues("transfer-encoding")).isEmpty();
    }

    @Test
    void headHasTheHeadersAndNoBody() throws Exception {
        service.answering("7", "{\"statusCode\": 200, \"headers\": {\"x-a\": \"1\"}, \"body\": \"four\"}");

        var response = service.send(service.request("/").method("HEAD", BodyPublishers.noBody()));

        assertThat(response.headers().allValues("x-a")).containsExactly("1");
        assertThat(response.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json                         | it is not JSON",
                "''                               | it is not JSON",
                "{\"statusCode\": 200              | it is not JSON",
                "{statusCode: 200}                | it is not JSON",
                "{\"statusCode\": 200} {}          | it is not JSON",
                "\"text\"                          | it is not one JSON object",
                "null                             | it is not one JSON object",
                "[]                               | it is not one JSON object",
                "{\"body\": \"x\"}                                         | statusCode is null, not a number",
                "{\"statusCode\": \"200\"}                                 | statusCode is \"200\", not a number",
                "{\"statusCode\": 99}           | statusCode is 99, not a whole number from 200 to 599",
                "{\"statusCode\": 200.5}        | statusCode is 200.5, not a whole number from 200 to 599",
                "{\"statusCode\": 200, \"body\": {\"a\": 1}}               | body is not text",
                "{\"statusCode\": 200, \"body\": \"%\", \"isBase64Encoded\": true} | body is not Base64",
                "{\"statusCode\": 200, \"isBase64Encoded\": \"yes\", \"body\": \"\"}"
                        + "                                                | isBase64Encoded is neither true nor false",
                "{\"statusCode\": 200, \"headers\": []}                    | headers is not an object",
                "{\"statusCode\": 200, \"headers\": {\"a\": {}}}           | header a is neither text nor a list of texts",
                "{\"statusCode\": 200, \"headers\": {\"a\": \"b\\nc: d\"}} | header a has a line break",
            })
    void aMalformedAnswerIs502(String answer, String why) throws Exception {
        service.answering("7", answer);

        var response = service.get("/");

        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.body()).isEmpty();
        assertThat(reason(response)).isEqualTo("the function's answer is malformed: " + why);
    }

    @Test
    void anAnswerAbove6MegabytesIs502() throws Exception {
        byte[] tooBig = new byte[6 * 1024 * 1024 + 1];
        service.function("7", event -> new InvokeOutcome.Answered(tooBig));

        var response = service.get("/");

        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(reason(response)).isEqualTo("the function's answer has more than 6 MB");
    }

    @Test
    void aBodyOf6MegabytesIsForwardedAndOneByteMoreIs413() throws Exception {
        service.answering("7", "{\"statusCode\": 200, \"body\": \"ok\"}");
        byte[] largest = new byte[6 * 1024 * 1024];

        var accepted = service.send(service.request("/").POST(BodyPublishers.ofByteArray(largest)));
        service.lastInvocation.set(null);
        var refused =
                service.send(service.request("/").POST(BodyPublishers.ofByteArrays(List.of(largest, new byte[1]))));

        assertThat(accepted.statusCode()).isEqualTo(200);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(service.lastInvocation.get()).isNull();
    }

    @Test
    void aHandlerThatThrowsIs502AndItsMessageCannotForgeAHeader() throws Exception {
        service.function("7", event -> new InvokeOutcome.FunctionError("java.lang.RuntimeException", "no\r\nstock: x"));

        var response = service.get("/");

        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.headers().allValues("stock")).isEmpty();
        assertThat(reason(response)).isEqualTo("the function failed: java.lang.RuntimeException: no stock: x");
    }

    @Test
    void aTimeOutIs502() throws Exception {
        service.function("7", event -> new InvokeOutcome.TimedOut(Duration.ofSeconds(3)));

        var response = service.get("/");

        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(reason(response)).isEqualTo("the function timed out after 3000 ms");
    }

    @Test
    void aMissingPermissionIs502() throws Exception {
        service.function("7", event -> new InvokeOutcome.NotPermitted("orders:7 has no statement for tg-7"));

        var response = service.get("/");

        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(reason(response)).isEqualTo("no permission to invoke: orders:7 has no statement for tg-7");
    }

    @Test
    void aFunctionThatIsGoneIs502() throws Exception {
        service.function("7", event -> new InvokeOutcome.NoSuchFunction("orders:7"));

        var response = service.get("/");

        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(reason(response)).isEqualTo("there is no function orders:7");
    }

    @Test
    void aBugOfTheSimulatorShowsAsOne() throws Exception {
        service.function("7", event -> {
            throw new IllegalStateException("bug");
        });

        var response = service.get("/");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(reason(response)).isEqualTo("the simulator failed: java.lang.IllegalStateException: bug");
    }
}
