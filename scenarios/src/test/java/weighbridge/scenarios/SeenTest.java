package weighbridge.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import weighbridge.demo.picture.Body;
import weighbridge.demo.picture.CanaryFunctions;
import weighbridge.demo.picture.Picture;
import weighbridge.scenarios.Engine.Judged;
import weighbridge.simulator.MovableClock;
import weighbridge.simulator.Simulator;
import weighbridge.simulator.SimulatorOptions;
import weighbridge.simulator.cloudwatch.AlarmState;
import weighbridge.simulator.sns.Mail;

/** What is seen of a canary: the stack of docs/dashboard.svg, deployed once, asked over HTTP while its clock is moved. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class SeenTest {
    private static final MovableClock CLOCK = MovableClock.at(Instant.parse("2026-01-05T08:00:00Z"));
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String ERRORS = "orders/v8/error-rate";
    private static final String LATENCY = "orders/v8/latency-p99";
    private static final String THROTTLES = "orders/v8/throttles";

    private static Engine engine;
    private static Simulator aws;
    private static CanaryFunctions functions;

    @BeforeAll
    static void deploy() throws IOException {
        engine = Engine.start(SimulatorOptions.DEFAULT.withClock(CLOCK));
        aws = engine.simulator();
        functions = CanaryFunctions.publish(aws, CLOCK);
        String file = CanaryFunctions.stackFile();
        engine.deployUnjudged(
                StackYaml.of(file.substring(file.indexOf("  aws:region")).stripIndent())
                        .with(StackYaml.of("weighbridge:traffic: { v7: 50, v8: 50 }")));
        aws.operator().confirmSubscription("orders-alarms", "ops@example.com");
    }

    @AfterAll
    static void close() throws IOException {
        engine.close();
    }

    @Order(1)
    @Test
    void theNextPreviewIsEmpty() throws IOException {
        Judged preview = engine.judge("preview", List.of("--expect-no-changes"));

        assertThat(preview.exitCode()).as(preview.output()).isZero();
    }

    /** CloudWatch takes a dashboard with warnings, and then leaves out what they are about. */
    @Order(2)
    @Test
    void cloudWatchHasNothingToRemarkOnTheDashboard() {
        assertThat(aws.cloudWatch().dashboards())
                .singleElement()
                .satisfies(dashboard -> assertThat(dashboard.warnings()).isEmpty());
    }

    @Order(2)
    @Test
    void thePictureIsOfTheDashboardThatIsDeployed() throws IOException {
        Body body = Body.of(aws.cloudWatch().dashboards().get(0).body());

        assertThat(Files.readString(Repository.ROOT.resolve("docs/dashboard.svg")))
                .as("run docs/draw-dashboard and look at the picture")
                .contains(Picture.source(body));
    }

    @Order(3)
    @Test
    void aVersionThatAnswersWellIsAllRightAndEachNewAlarmSaysSoOnce() {
        pass(3, "");

        assertThat(aws.cloudWatch().statuses().values())
                .hasSize(6)
                .allSatisfy(status -> assertThat(status.state()).isEqualTo(AlarmState.OK));
        assertThat(mails())
                .hasSize(6)
                .allSatisfy(mail -> assertThat(mail.subject()).startsWith("OK: "));
    }

    @Order(4)
    @Test
    void whateverAlarmsAndDashboardNameHasBeenMeasured() {
        assertThat(aws.metrics().list()).containsAll(Named.by(aws.cloudWatch()));
    }

    @Order(5)
    @Test
    void aFewBadRequestsWakeNobody() {
        minute(2, "error");
        minute(2, "error");
        minute(2, "error");

        assertThat(state(ERRORS)).isEqualTo(AlarmState.OK);
    }

    @Order(6)
    @Test
    void aCanaryThatFailsIsNoticedInTwoMinutesAndStableIsNotBlamed() {
        pass(1, "error");
        assertThat(state(ERRORS)).isEqualTo(AlarmState.OK);
        pass(1, "error");

        assertThat(state(ERRORS)).isEqualTo(AlarmState.ALARM);
        assertThat(state("orders/v7/error-rate")).isEqualTo(AlarmState.OK);
        assertThat(mails()).hasSize(7).last().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("ops@example.com");
            assertThat(mail.subject()).isEqualTo("ALARM: \"orders/v8/error-rate\" in eu-west-1");
            assertThat(mail.message())
                    .contains("v8 of orders: more than 5 % of its requests are answered with a 5xx")
                    .contains("give its weight to v7 wherever Pulumi.test.yaml gives it one");
        });
    }

    @Order(7)
    @Test
    void whoWasWokenHearsThatItIsOver() {
        pass(3, "");

        assertThat(state(ERRORS)).isEqualTo(AlarmState.OK);
        assertThat(mails())
                .hasSize(8)
                .last()
                .satisfies(mail -> assertThat(mail.subject()).startsWith("OK: \"orders/v8/error-rate\""));
    }

    @Order(8)
    @Test
    void aCanaryThatIsSlowForSomeIsNoticed() {
        functions.slowDown(true);
        pass(2, "");
        functions.slowDown(false);

        assertThat(state(LATENCY)).isEqualTo(AlarmState.ALARM);
        assertThat(state("orders/v7/latency-p99")).isEqualTo(AlarmState.OK);
        assertThat(state(ERRORS)).isEqualTo(AlarmState.OK);
    }

    @Order(9)
    @Test
    void throttlingIsNoticed() {
        aws.operator().reserveConcurrency("orders", 0);
        pass(2, "");

        assertThat(state(THROTTLES)).isEqualTo(AlarmState.ALARM);
    }

    @Order(10)
    @Test
    void nothingIsLeftOfIt() throws IOException {
        engine.destroy();
        aws.operator().deleteLogGroup("/aws/lambda/orders");

        assertThat(aws.isEmpty()).isTrue();
    }

    /** Minutes in which every other request asks v8 for a fault. */
    private static void pass(int minutes, String fault) {
        for (int i = 0; i < minutes; i++) {
            minute(30, fault);
        }
    }

    /** One after the other: the functions move the clock by what they take. */
    private static void minute(int pairs, String fault) {
        for (int i = 0; i < pairs; i++) {
            send(request(""));
            send(request(fault));
        }
        Instant now = CLOCK.instant();
        CLOCK.advance(Duration.between(now, now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES)));
        aws.operator().evaluateAlarms();
    }

    private static void send(HttpRequest request) {
        CLIENT.sendAsync(request, BodyHandlers.discarding()).join();
    }

    private static HttpRequest request(String fault) {
        URI orders = aws.endpoint("orders", 443).resolve("/orders");
        HttpRequest.Builder request = HttpRequest.newBuilder(orders);
        if (!fault.isEmpty()) {
            request.header("x-orders-fault", fault);
        }
        return request.build();
    }

    private static AlarmState state(String alarm) {
        return aws.cloudWatch().state(alarm);
    }

    /** What alarms have told. */
    private static List<Mail> mails() {
        return aws.sns().inbox().stream()
                .filter(mail -> !mail.subject().contains("Subscription Confirmation"))
                .toList();
    }
}
