package weighbridge.simulator.dataplane;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.simulator.dataplane.ServedService.text;
import static weighbridge.simulator.dataplane.ServedService.to;

import com.google.gson.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import weighbridge.simulator.dataplane.auth.AuthPolicy;
import weighbridge.simulator.dataplane.auth.Caller;
import weighbridge.simulator.dataplane.auth.Gate;
import weighbridge.simulator.dataplane.auth.Gate.Layer;

/** Who gets through the service network and into the service. */
class AdmissionTest {
    private static final Caller CHECKOUT =
            Caller.of("arn:aws:iam::111122223333:role/checkout").inOrganization("o-a1b2c3d4e5");
    private static final Caller STRANGER = Caller.of("arn:aws:iam::111122223333:role/stranger");
    private static final Optional<AuthPolicy> CHECKOUT_ONLY = Optional.of(policy(CHECKOUT.principal()));
    private static final Optional<AuthPolicy> EVERYBODY = Optional.of(policy("*"));

    private final ServedService service = new ServedService().answeringVersions();

    @AfterEach
    void close() {
        service.close();
    }

    private static AuthPolicy policy(String principal) {
        return AuthPolicy.parse(
                "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"" + principal
                        + "\"},\"Action\":\"vpc-lattice-svcs:Invoke\",\"Resource\":\"*\"}}");
    }

    private void guarded(boolean network, Optional<AuthPolicy> networks, boolean own, Optional<AuthPolicy> services) {
        service.guarded(new Gate(Layer.NETWORK, network, networks), new Gate(Layer.SERVICE, own, services))
                .listening(to("tg-7", 100));
    }

    private HttpResponse<byte[]> get(Caller caller) throws Exception {
        HttpRequest.Builder request = service.request("/orders?a=b");
        return service.send(caller == null ? request : request.header(Caller.HEADER, caller.header()));
    }

    @Test
    void aServiceWithAPolicyAnswersItsCallersAlone() throws Exception {
        guarded(false, Optional.empty(), true, CHECKOUT_ONLY);

        assertThat(get(CHECKOUT).statusCode()).isEqualTo(200);
        assertThat(get(STRANGER).statusCode()).isEqualTo(403);
        assertThat(text(get(null)))
                .isEqualTo("AccessDeniedException: User: anonymous is not authorized to perform:"
                        + " vpc-lattice-svcs:Invoke on resource:"
                        + " arn:aws:vpc-lattice:eu-west-1:111122223333:service/svc-1/orders because no service-based"
                        + " policy allows the vpc-lattice-svcs:Invoke action");
    }

    @Test
    void networkAndServiceMustBothLetACallerIn() throws Exception {
        guarded(true, EVERYBODY, true, CHECKOUT_ONLY);
        assertThat(get(CHECKOUT).statusCode()).isEqualTo(200);
        assertThat(get(STRANGER).statusCode()).isEqualTo(403);

        guarded(true, CHECKOUT_ONLY, true, EVERYBODY);
        assertThat(get(CHECKOUT).statusCode()).isEqualTo(200);
        assertThat(text(get(STRANGER)))
                .startsWith("AccessDeniedException: User: arn:aws:sts::111122223333:assumed-role/stranger/simulated is")
                .endsWith("because no network-based policy allows the vpc-lattice-svcs:Invoke action");
    }

    @Test
    void withoutAPolicyNobodyGetsInAndWithoutIamAPolicyMeansNothing() throws Exception {
        guarded(false, Optional.empty(), true, Optional.empty());
        assertThat(get(CHECKOUT).statusCode()).isEqualTo(403);

        guarded(false, CHECKOUT_ONLY, false, CHECKOUT_ONLY);
        assertThat(get(null).statusCode()).isEqualTo(200);
    }

    @Test
    void theFunctionLearnsWhoSignedAndNotHowTheSimulatorWasTold() throws Exception {
        guarded(false, Optional.empty(), true, CHECKOUT_ONLY);

        get(CHECKOUT);

        JsonObject event = service.lastEvent();
        assertThat(event.getAsJsonObject("headers").has(Caller.HEADER)).isFalse();
        JsonObject identity = event.getAsJsonObject("requestContext").getAsJsonObject("identity");
        identity.remove("sourceVpcArn");
        assertThat(identity)
                .hasToString("{\"type\":\"AWS_IAM\","
                        + "\"principal\":\"arn:aws:sts::111122223333:assumed-role/checkout/simulated\","
                        + "\"principalOrgID\":\"o-a1b2c3d4e5\",\"sessionName\":\"simulated\"}");
    }

    /** With AWS such a signature would be no signature. */
    @Test
    void aCallerThatIsNobodyIsAMistakeOfTheTest() throws Exception {
        guarded(false, Optional.empty(), true, EVERYBODY);

        HttpResponse<byte[]> answer = service.send(service.request("/").header(Caller.HEADER, "checkout"));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(ServedService.reason(answer)).contains("caller: 'checkout' is not the ARN of a role or user");
    }
}
