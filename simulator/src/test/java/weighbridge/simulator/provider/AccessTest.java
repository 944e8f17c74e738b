package weighbridge.simulator.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.simulator.Engine.changes;
import static weighbridge.simulator.Engine.refusal;
import static weighbridge.simulator.Shop.SERVICE;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weighbridge.simulator.Engine;
import weighbridge.simulator.Shop;

/** Auth policies and access log subscriptions as the provider manages them. */
class AccessTest {
    private static final String AUTH_POLICY = "aws:vpclattice/authPolicy:AuthPolicy";
    private static final String SUBSCRIPTION = "aws:vpclattice/accessLogSubscription:AccessLogSubscription";
    private static final String ONE =
            "{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":[{\\\"Effect\\\":\\\"Allow\\\","
                    + "\\\"Principal\\\":\\\"*\\\",\\\"Action\\\":\\\"vpc-lattice-svcs:Invoke\\\",\\\"Resource\\\":\\\"*\\\"}]}";
    private static final String SAME = "{ \\\"Statement\\\":{\\\"Action\\\":[\\\"vpc-lattice-svcs:Invoke\\\"],"
            + "\\\"Effect\\\":\\\"Allow\\\",\\n \\\"Principal\\\":\\\"*\\\",\\\"Resource\\\":\\\"*\\\"},"
            + "\\\"Version\\\":\\\"2012-10-17\\\"}";

    private Shop shop;
    private Engine.Resource service;

    @BeforeEach
    void start() {
        shop = new Shop();
        service = shop.service("orders");
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private String policy(String document) {
        return "{'resourceIdentifier':'" + service.text("arn") + "','policy':\"" + document + "\"}";
    }

    private String subscription(String destination) {
        return "{'resourceIdentifier':'" + service.id() + "','destinationArn':'" + destination + "'}";
    }

    @Test
    void aPolicyHasTheArnOfWhatItGuardsAsItsId() {
        Engine.Resource policy = shop.engine.create(AUTH_POLICY, "orders", policy(ONE));

        assertThat(policy.id()).isEqualTo(service.text("arn"));
        assertThat(Engine.json(
                        shop.engine
                                .importById(AUTH_POLICY, "orders", policy.id())
                                .getProperties(),
                        "policy"))
                .contains("vpc-lattice-svcs:Invoke");
        policy.delete();
        assertThat(policy.read().getId()).isEmpty();
    }

    @Test
    void anotherFormOfTheSamePolicyIsNoDifference() {
        Engine.Resource policy = shop.engine.create(AUTH_POLICY, "orders", policy(ONE));

        assertThat(changes(policy.diff(policy(SAME)))).isEmpty();
        assertThat(changes(policy.diff(policy(ONE.replace("Allow", "Deny"))))).containsExactly("policy UPDATE");
        assertThat(shop.engine.create(AUTH_POLICY, "again", policy(SAME)).text("policy"))
                .as("as the program wrote it")
                .contains("\n");
    }

    @Test
    void whatIsNoPolicyIsRefused() {
        assertThat(shop.engine.failures(AUTH_POLICY, "orders", policy("[]")))
                .containsExactly(
                        "policy: \"policy\" contains an invalid JSON policy. Examine values at 'orders.policy'.");
        assertThat(refusal(() -> shop.engine.create(AUTH_POLICY, "orders", policy("{}"))))
                .isEqualTo("creating VPCLattice Auth Policy (" + service.text("arn") + "): operation error VPC Lattice:"
                        + " PutAuthPolicy, https response error StatusCode: 400, RequestID: simulated,"
                        + " ValidationException: The policy has no Statement");
        String tooLong = ONE.replace("\\\"Resource\\\":\\\"*", "\\\"Resource\\\":\\\"" + "x".repeat(10_000));
        assertThat(refusal(() -> shop.engine.create(AUTH_POLICY, "orders", policy(tooLong))))
                .endsWith(
                        "at 'policy' failed to satisfy constraint: Member must have length less than or equal to 10000");
    }

    @Test
    void aServiceTakesItsPolicyAndItsSubscriptionWithIt() {
        Engine.Resource policy = shop.engine.create(AUTH_POLICY, "orders", policy(ONE));
        Engine.Resource log = shop.engine.create(
                SUBSCRIPTION, "orders", subscription(shop.simulator.operator().createBucket("logs")));

        service.delete();

        assertThat(policy.read().getId()).isEmpty();
        assertThat(log.read().getId()).isEmpty();
        assertThat(shop.simulator.isEmpty()).isTrue();
    }

    @Test
    void aSubscriptionNamesALogGroupWithOrWithoutItsEnding() {
        String group = shop.simulator.operator().createLogGroup("/lattice/orders");
        Engine.Resource log = shop.engine.create(SUBSCRIPTION, "orders", subscription(group));

        assertThat(log.id()).matches("als-[0-9a-f]{17}");
        assertThat(log.text("destinationArn")).isEqualTo(group + ":*");
        assertThat(log.text("resourceArn")).isEqualTo(service.text("arn"));
        assertThat(changes(log.diff(subscription(group)))).isEmpty();
        String bucket = shop.simulator.operator().createBucket("logs");
        assertThat(log.diff(subscription(bucket)).getReplacesList()).containsExactly("destinationArn");
    }

    @Test
    void aDestinationExistsAndEachKindIsTakenOnce() {
        assertThat(refusal(() -> shop.engine.create(
                        SUBSCRIPTION, "orders", subscription("arn:aws:logs:eu-west-1:111122223333:log-group:/none"))))
                .endsWith("ResourceNotFoundException: The destination"
                        + " arn:aws:logs:eu-west-1:111122223333:log-group:/none does not exist");
        assertThat(refusal(() -> shop.engine.create(
                        SUBSCRIPTION, "orders", subscription("arn:aws:sqs:eu-west-1:111122223333:logs"))))
                .endsWith("ValidationException: arn:aws:sqs:eu-west-1:111122223333:logs is neither a log group, nor a"
                        + " bucket, nor a delivery stream");
        shop.engine.create(
                SUBSCRIPTION, "one", subscription(shop.simulator.operator().createBucket("one")));
        shop.engine.create(
                SUBSCRIPTION, "two", subscription(shop.simulator.operator().createDeliveryStream("two")));
        String third = shop.simulator.operator().createBucket("three");
        assertThat(refusal(() -> shop.engine.create(SUBSCRIPTION, "three", subscription(third))))
                .endsWith("ConflictException: " + service.id() + " already sends its access logs to arn:aws:s3:::one");
    }

    @Test
    void anAuthTypeIsChangedInPlace() {
        Engine.Resource changed = service.update("{'name':'orders','authType':'AWS_IAM'}");

        assertThat(changed.text("authType")).isEqualTo("AWS_IAM");
        assertThat(changes(changed.diff("{'name':'orders'}")))
                .as("left out, it stays as it is")
                .isEmpty();
        assertThat(shop.engine.failures(SERVICE, "x", "{'name':'orders','authType':'IAM'}"))
                .containsExactly("authType: expected auth_type to be one of [\"NONE\" \"AWS_IAM\"], got IAM. Examine"
                        + " values at 'x.authType'.");
    }
}
