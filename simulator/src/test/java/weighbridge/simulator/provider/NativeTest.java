package weighbridge.simulator.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.simulator.Engine.changes;
import static weighbridge.simulator.Engine.refusal;
import static weighbridge.simulator.Shop.arn;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weighbridge.simulator.Engine;
import weighbridge.simulator.Shop;

/** The {@code aws-native} provider: CloudFormation's properties, and what differs from the bridge. */
class NativeTest {
    private static final String LATTICE = "aws-native:vpclattice:";
    private static final String FUNCTION = "aws-native:lambda:Function";
    private static final String VERSION = "aws-native:lambda:Version";
    private static final String ROLE = "arn:aws:iam::111122223333:role/lambda";

    private Shop shop;
    private Engine engine;

    @BeforeEach
    void start() {
        shop = new Shop();
        engine = Engine.ofNative(shop.simulator);
        shop.simulator.operator().createRole("lambda");
        shop.simulator.operator().putObject("builds", "orders.jar", "a".getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop() throws IOException {
        engine.close();
        shop.close();
    }

    @Test
    void whatANetworkNeedsIsMadeReadAndRemoved() {
        Engine.Resource service = engine.create(LATTICE + "Service", "cart", "{'name':'cart','authType':'AWS_IAM'}");
        String log = shop.simulator.operator().createLogGroup("/lattice/cart");
        Engine.Resource policy =
                engine.create(LATTICE + "AuthPolicy", "cart", policy(service.id(), "{'AWS':'" + ROLE + "'}"));
        Engine.Resource logs = engine.create(
                LATTICE + "AccessLogSubscription",
                "cart",
                "{'resourceIdentifier':'" + service.id() + "','destinationArn':'" + log + "'}");

        assertThat(policy.text("policy.Statement[0].Principal.AWS")).isEqualTo(ROLE);
        assertThat(logs.text("resourceArn")).isEqualTo(service.id());
        assertThat(logs.text("resourceIdentifier")).isEqualTo(service.id());
        assertThat(changes(policy.diff(policy(service.id(), "'*'")))).containsExactly("policy UPDATE");
        assertThat(engine.failures(
                        LATTICE + "AuthPolicy", "cart", "{'resourceIdentifier':'" + service.id() + "','policy':'{}'}"))
                .containsExactly(
                        "policy: Model validation failed (#/Policy: expected type: JSONObject, found: String)");
        isGone(logs, policy, service);
    }

    @Test
    void anAlarmNotifiesATopic() {
        Engine.Resource topic = engine.create("aws-native:sns:Topic", "cart", "{'topicName':'cart'}");
        Engine.Resource alarm =
                engine.create("aws-native:cloudwatch:Alarm", "cart", """
                {'alarmName':'cart','namespace':'AWS/Lambda','metricName':'Errors','statistic':'Sum','period':60,
                 'evaluationPeriods':1,'comparisonOperator':'GreaterThanThreshold','threshold':1,
                 'dimensions':[{'name':'FunctionName','value':'cart'}],'alarmActions':['%s'],
                 'tags':[{'key':'a','value':'b'}]}""".formatted(topic.text("topicArn")));

        assertThat(topic.id()).isEqualTo(topic.text("topicArn"));
        assertThat(alarm.text("tags[0].key") + "=" + alarm.text("tags[0].value"))
                .isEqualTo("a=b");
        isGone(alarm, topic);
    }

    @Test
    void aVersionIsPublishedOnceAndItsNumberIsGivenOnce() {
        Engine.Resource function = engine.create(FUNCTION, "cart", function(128));
        Engine.Resource one = engine.create(VERSION, "one", "{'functionName':'cart'}");

        assertThat(one.id()).isEqualTo(arn("cart", 1)).isEqualTo(one.text("functionArn"));
        assertThat(refusal(() -> engine.create(VERSION, "again", "{'functionName':'cart'}")))
                .contains(
                        "A version for this Lambda function exists ( 1 ). Modify the function to create a new version.");
        assertThat(one.diff(
                                "{'functionName':'cart','provisionedConcurrencyConfig':{'provisionedConcurrentExecutions':2}}")
                        .getReplacesList())
                .containsExactly("provisionedConcurrencyConfig");
        function = function.update(function(256));
        one.delete();
        assertThat(engine.create(VERSION, "two", "{'functionName':'" + function.text("arn") + "'}")
                        .text("version"))
                .isEqualTo("2");
        assertThat(one.read().getId()).isEmpty();
        isGone(function);
    }

    @Test
    void aPermissionCarriesItsQualifierInTheName() {
        Engine.Resource permission = engine.create(
                "aws-native:lambda:Permission",
                "orders",
                "{'functionName':'" + arn("orders", 7)
                        + "','action':'lambda:InvokeFunction','principal':'vpc-lattice.amazonaws.com'}");

        assertThat(shop.simulator.permissions())
                .singleElement()
                .satisfies(statement -> assertThat(statement.qualifier()).hasValue("7"));
        permission.delete();
        assertThat(shop.simulator.permissions()).isEmpty();
    }

    /** CloudFormation keeps no order of target groups: AWS may answer in another, and that is no change. */
    @Test
    void targetGroupsAreReadBackInAnotherOrderAndThatIsNoChange() {
        Engine.Resource v7 = group("v7");
        Engine.Resource v8 = group("v8");
        String service = service();
        Engine.Resource listener = engine.create(LATTICE + "Listener", "https", listener(service, v7, 90, v8, 10));

        assertThat(listener.at("defaultAction.forward.targetGroups[0].weight")).isEqualTo("10.0");
        assertThat(changes(listener.diff(listener(service, v7, 90, v8, 10)))).isEmpty();
        assertThat(listener.read().getInputs()).isEqualTo(listener.inputs());
        assertThat(changes(listener.diff(listener(service, v7, 80, v8, 20))))
                .containsExactly(
                        "defaultAction.forward.targetGroups[0].weight UPDATE",
                        "defaultAction.forward.targetGroups[1].weight UPDATE");
    }

    @Test
    void aPreviewShowsWhatIsWrittenAndWhatStays() {
        Engine.Resource v7 = group("v7");
        Engine.Resource v8 = group("v8");
        String service = service();
        Engine.Resource listener = engine.create(LATTICE + "Listener", "https", listener(service, v7, 90, v8, 10));
        Engine.Resource planned = listener.previewUpdate(listener(service, v7, 80, v8, 20));

        assertThat(planned.at("defaultAction.forward.targetGroups[0].weight")).isEqualTo("80.0");
        assertThat(planned.text("arn")).isEqualTo(listener.id());
        assertThat(planned.text("serviceArn")).isEqualTo(Engine.UNKNOWN);
    }

    @Test
    void whatIsReplacedIsDeletedFirst() {
        Engine.Resource group = group("v7");

        assertThat(group.diff("{'name':'other','type':'LAMBDA'}").getDeleteBeforeReplace())
                .isTrue();
        assertThat(group.diff("{'name':'group-v7','type':'LAMBDA','config':{'lambdaEventStructureVersion':'V2'}}")
                        .getReplacesList())
                .containsExactly("config");
        assertThat(group.diff("{'name':'group-v7','type':'LAMBDA','targets':[{'id':'" + arn("orders", 7) + "'}]}")
                        .getReplacesCount())
                .isZero();
    }

    private static void isGone(Engine.Resource... resources) {
        for (Engine.Resource resource : resources) {
            assertThat(resource.read().getId()).isEqualTo(resource.id());
            resource.delete();
            assertThat(resource.read().getId()).isEmpty();
        }
    }

    private String service() {
        return engine.create(LATTICE + "Service", "cart", "{'name':'cart'}").id();
    }

    private Engine.Resource group(String name) {
        return engine.create(LATTICE + "TargetGroup", name, "{'name':'group-" + name + "','type':'LAMBDA'}");
    }

    private static String listener(String service, Engine.Resource v7, int one, Engine.Resource v8, int other) {
        return """
                {'name':'https','protocol':'HTTPS','port':443,'serviceIdentifier':'%s','defaultAction':{'forward':{'targetGroups':[
                 {'targetGroupIdentifier':'%s','weight':%d},{'targetGroupIdentifier':'%s','weight':%d}]}}}""".formatted(service, v7.id(), one, v8.id(), other);
    }

    private static String policy(String service, String principal) {
        return "{'resourceIdentifier':'" + service
                + "','policy':{'Version':'2012-10-17','Statement':[{'Effect':'Allow','Principal':" + principal
                + ",'Action':'vpc-lattice-svcs:Invoke','Resource':'*'}]}}";
    }

    private static String function(int memory) {
        return "{'functionName':'cart','role':'" + ROLE
                + "','runtime':'java21','handler':'weighbridge.Cart','code':{'s3Bucket':'builds','s3Key':'orders.jar'},'memorySize':"
                + memory + "}";
    }
}
