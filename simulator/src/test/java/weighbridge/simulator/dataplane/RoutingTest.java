package weighbridge.simulator.dataplane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static weighbridge.simulator.dataplane.ServedService.reason;
import static weighbridge.simulator.dataplane.ServedService.to;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weighbridge.simulator.dataplane.Action.FixedResponse;
import weighbridge.simulator.dataplane.Match.HeaderComparison;
import weighbridge.simulator.dataplane.Match.HeaderMatch;
import weighbridge.simulator.dataplane.Match.PathComparison;
import weighbridge.simulator.dataplane.Match.PathMatch;
import weighbridge.simulator.dataplane.TargetGroup.EventStructure;

/** Which rule takes a request, and what takes it if no rule does. */
class RoutingTest {
    private final ServedService service = new ServedService().answeringVersions();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void aRequestThatNoRuleTakesGoesToTheDefaultAction() throws Exception {
        service.listening(to("tg-7", 100), rule(10, path(PathComparison.EXACT, "/v0", true), to("tg-8", 100)));

        assertThat(service.bodyOf("/orders")).isEqualTo("v7");
        assertThat(service.bodyOf("/v0")).isEqualTo("v8");
    }

    @Test
    void theLowestPriorityThatMatchesWinsWhateverTheOrderOfTheRules() throws Exception {
        Match orders = path(PathComparison.PREFIX, "/orders", true);
        service.listening(to("tg-7", 100), rule(20, orders, to("tg-8", 100)), rule(10, orders, to("tg-9", 100)));

        assertThat(service.bodyOf("/orders/1")).isEqualTo("v9");
    }

    @ParameterizedTest
    @CsvSource({
        "EXACT,  true,  /orders,    v8",
        "EXACT,  true,  /orders?a=b,v8",
        "EXACT,  true,  /orders/1,  v7",
        "EXACT,  true,  /ORDERS,    v7",
        "EXACT,  false, /ORDERS,    v8",
        "PREFIX, true,  /orders/1,  v8",
        "PREFIX, true,  /ordersX,   v8",
        "PREFIX, true,  /Orders/1,  v7",
        "PREFIX, false, /Orders/1,  v8",
        "PREFIX, true,  /a/orders,  v7",
    })
    void comparesThePathWithoutItsQueryString(
            PathComparison comparison, boolean caseSensitive, String sent, String answeredBy) throws Exception {
        service.listening(to("tg-7", 100), rule(10, path(comparison, "/orders", caseSensitive), to("tg-8", 100)));

        assertThat(service.bodyOf(sent)).isEqualTo(answeredBy);
    }

    @ParameterizedTest
    @CsvSource({
        "EXACT,    true,  beta,    v8",
        "EXACT,    true,  Beta,    v7",
        "EXACT,    false, BETA,    v8",
        "EXACT,    true,  beta2,   v7",
        "PREFIX,   true,  beta2,   v8",
        "PREFIX,   false, BETA2,   v8",
        "PREFIX,   true,  a-beta,  v7",
        "CONTAINS, true,  a-beta2, v8",
        "CONTAINS, false, A-BETA2, v8",
        "CONTAINS, true,  a-Beta2, v7",
    })
    void comparesAHeaderWhateverTheCaseOfItsName(
            HeaderComparison comparison, boolean caseSensitive, String sent, String answeredBy) throws Exception {
        HeaderMatch beta = new HeaderMatch("X-User-Group", comparison, "beta", caseSensitive);
        service.listening(to("tg-7", 100), rule(10, headers(beta), to("tg-8", 100)));

        assertThat(service.bodyOf("/", "x-user-group", sent)).isEqualTo(answeredBy);
    }

    @Test
    void oneOfTheValuesOfARepeatedHeaderIsEnough() throws Exception {
        HeaderMatch beta = new HeaderMatch("x-user-group", HeaderComparison.EXACT, "beta", true);
        service.listening(to("tg-7", 100), rule(10, headers(beta), to("tg-8", 100)));

        assertThat(service.bodyOf("/", "x-user-group", "staff", "x-user-group", "beta"))
                .isEqualTo("v8");
        assertThat(service.bodyOf("/")).isEqualTo("v7");
    }

    @Test
    void everyConditionOfARuleMustHold() throws Exception {
        Match match = new Match(
                Optional.of(new PathMatch(PathComparison.PREFIX, "/orders", true)),
                Optional.of("POST"),
                List.of(
                        new HeaderMatch("a", HeaderComparison.EXACT, "1", true),
                        new HeaderMatch("b", HeaderComparison.EXACT, "2", true)));
        service.listening(to("tg-7", 100), rule(10, match, to("tg-8", 100)));

        assertThat(bodyOfPost("/orders", "a", "1", "b", "2")).isEqualTo("v8");
        assertThat(bodyOfPost("/orders", "a", "1")).isEqualTo("v7");
        assertThat(bodyOfPost("/other", "a", "1", "b", "2")).isEqualTo("v7");
        assertThat(service.bodyOf("/orders", "a", "1", "b", "2")).isEqualTo("v7");
    }

    @ParameterizedTest
    @CsvSource({"404", "500"})
    void aFixedResponseHasItsStatusAndNoBody(int status) throws Exception {
        service.listening(
                to("tg-7", 100), rule(10, path(PathComparison.EXACT, "/v0", true), new FixedResponse(status)));

        var response = service.get("/v0");

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).isEmpty();
        assertThat(reason(response)).isEqualTo("none");
    }

    @Test
    void aListenerMayAnswerAFixedResponseByDefault() throws Exception {
        service.listening(new FixedResponse(404));

        assertThat(service.get("/anything").statusCode()).isEqualTo(404);
        assertThat(service.lastInvocation.get()).isNull();
    }

    @Test
    void aTargetGroupWithoutATargetAnswers503() throws Exception {
        service.listening(to("tg-empty", 100));

        var response = service.get("/");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(reason(response)).isEqualTo("target group tg-empty has no registered target");
    }

    @Test
    void aTargetGroupThatIsGoneAnswers503() throws Exception {
        service.listening(to("tg-deleted", 100));

        assertThat(service.get("/").statusCode()).isEqualTo(503);
    }

    @Test
    void anActionWhoseWeightsAreAllZeroAnswers503() throws Exception {
        service.listening(to("tg-7", 0));

        var response = service.get("/");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(reason(response)).isEqualTo("orders/https has no target group with a weight above 0");
    }

    @Test
    void aServiceInNoNetworkIsOutOfReach() throws Exception {
        service.deploy(EventStructure.V2, Optional.empty(), to("tg-7", 100));

        assertThat(service.get("/").statusCode()).isEqualTo(503);
        assertThat(service.lastInvocation.get()).isNull();
    }

    @Test
    void aListenerThatWasRemovedAnswers404() throws Exception {
        service.listening(to("tg-7", 100));
        URI before = service.endpoint();
        service.remove();

        var response = service.get("/");

        assertThat(service.endpoint()).isEqualTo(before);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(reason(response)).isEqualTo("service orders has no listener on port 443");
    }

    @Test
    void askingForAnUnknownEndpointNamesTheOnesThatThereAre() {
        service.listening(to("tg-7", 100));

        assertThatThrownBy(() -> service.plane().endpoint("order", 443))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no service named order; there are: [orders]");
        assertThatThrownBy(() -> service.plane().endpoint("orders", 80))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("service orders has no listener on port 80; it has: [443]");
    }

    @Test
    void afterCloseNothingListens() {
        service.listening(to("tg-7", 100));
        HttpRequest.Builder request = service.request("/");
        service.close();

        assertThatThrownBy(() -> service.send(request)).isInstanceOf(ConnectException.class);
        assertThatThrownBy(service::endpoint).isInstanceOf(IllegalStateException.class);
    }

    private String bodyOfPost(String path, String... headers) throws Exception {
        return ServedService.text(
                service.send(service.request(path).headers(headers).POST(HttpRequest.BodyPublishers.noBody())));
    }

    private static Rule rule(int priority, Match match, Action action) {
        return new Rule("rule-" + priority, priority, match, action);
    }

    private static Match path(PathComparison comparison, String value, boolean caseSensitive) {
        return new Match(Optional.of(new PathMatch(comparison, value, caseSensitive)), Optional.empty(), List.of());
    }

    private static Match headers(HeaderMatch... headers) {
        return new Match(Optional.empty(), Optional.empty(), List.of(headers));
    }
}
