package weighbridge.simulator.dataplane;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.simulator.dataplane.ServedService.to;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import weighbridge.simulator.dataplane.Action.FixedResponse;

/** What observers of the data plane, such as metrics and access logs, hear of a request. */
class ServedRequestTest {
    private final ServedService service = new ServedService().answeringVersions();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void aForwardedRequestIsReportedWithItsTargetGroupAndTimes() throws Exception {
        service.listening(to("tg-7", 100));

        service.send(service.request("/orders?a=b").header("user-agent", "till").POST(BodyPublishers.ofString("four")));

        ServedRequest served = service.served.remove();
        assertThat(service.served).isEmpty();
        assertThat(served.service().name() + " " + served.listener().name()).isEqualTo("orders https");
        assertThat(served.targetGroup()).map(TargetGroup::id).hasValue("tg-7");
        assertThat(served.method() + " " + served.path() + " " + served.status())
                .isEqualTo("POST /orders?a=b 200");
        assertThat(served.userAgent()).hasValue("till");
        assertThat(served.host()).hasValueSatisfying(host -> assertThat(host).startsWith("127.0.0.1:"));
        assertThat(served.bytesReceived()).isEqualTo(4);
        assertThat(served.bytesSent()).isEqualTo(2);
        assertThat(served.took()).isGreaterThanOrEqualTo(served.atTarget().orElseThrow());
    }

    @Test
    void anAnswerOfTheListenerItselfHasNoTarget() throws Exception {
        service.listening(new FixedResponse(404));

        service.get("/orders");

        ServedRequest served = service.served.remove();
        assertThat(served.status()).isEqualTo(404);
        assertThat(served.targetGroup()).isEmpty();
        assertThat(served.atTarget()).isEmpty();
    }

    @Test
    void aTargetGroupWithoutATargetIsReportedWithoutATimeThere() throws Exception {
        service.listening(to("tg-empty", 100));

        service.get("/orders");

        ServedRequest served = service.served.remove();
        assertThat(served.status()).isEqualTo(503);
        assertThat(served.targetGroup()).map(TargetGroup::id).hasValue("tg-empty");
        assertThat(served.atTarget()).isEmpty();
    }
}
