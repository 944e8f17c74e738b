package weighbridge.simulator.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.simulator.Engine.UNKNOWN;
import static weighbridge.simulator.Engine.refusal;
import static weighbridge.simulator.Engine.struct;
import static weighbridge.simulator.Shop.LISTENER;
import static weighbridge.simulator.Shop.SERVICE;
import static weighbridge.simulator.Shop.TARGET_GROUP;

import com.google.protobuf.Empty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pulumirpc.Plugin.PluginAttach;
import pulumirpc.Provider.CallRequest;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.ProviderHandshakeRequest;
import weighbridge.simulator.Engine;
import weighbridge.simulator.Shop;

class ProtocolTest {
    private Shop shop;

    @BeforeEach
    void start() {
        shop = new Shop();
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void theEngineAttaches() {
        var stub = shop.engine.stub();
        assertThat(stub.handshake(ProviderHandshakeRequest.newBuilder()
                                .setEngineAddress("127.0.0.1:1")
                                .build())
                        .getSupportsAutonamingConfiguration())
                .isTrue();
        assertThat(stub.attach(
                        PluginAttach.newBuilder().setAddress("127.0.0.1:1").build()))
                .isEqualTo(Empty.getDefaultInstance());
        assertThat(stub.getPluginInfo(Empty.getDefaultInstance()).getVersion()).isEqualTo("6.83.0");
        assertThat(stub.cancel(Empty.getDefaultInstance())).isEqualTo(Empty.getDefaultInstance());
    }

    private boolean configure(String args) {
        return shop.engine
                .stub()
                .configure(ConfigureRequest.newBuilder().setArgs(struct(args)).build())
                .getSupportsPreview();
    }

    @Test
    void onlyTheSimulatedAccountAndRegionAreDeployedTo() {
        assertThat(configure("{'region':'eu-west-1','allowedAccountIds':'[\"111122223333\"]'}"))
                .isTrue();
        assertThat(refusal(() -> configure("{'allowedAccountIds':'[\"444455556666\"]'}")))
                .isEqualTo("AWS account ID not allowed: 111122223333");
        assertThat(refusal(() -> configure("{'region':'eu-central-1'}")))
                .isEqualTo("aws:region is eu-central-1, but the simulator simulates eu-west-1");
    }

    @Test
    void aTypeThatIsNotSimulatedIsAnError() {
        assertThat(refusal(() -> shop.engine.check("aws:s3/bucket:Bucket", "b", "{}")))
                .startsWith("the simulator does not simulate resources of type aws:s3/bucket:Bucket; it simulates: ")
                .contains(LISTENER);
    }

    @Test
    void missingUnknownAndWronglyTypedPropertiesAreReportedTogether() {
        assertThat(shop.engine.failures(
                        Shop.RULE, "beta", "{'name':'beta','priority':'ten','serviceIdentifier':'svc','extra':1}"))
                .containsExactlyInAnyOrder(
                        "action: Missing required property 'action'",
                        "listenerIdentifier: Missing required property 'listenerIdentifier'",
                        "match: Missing required property 'match'",
                        "priority: expected type 'integer', got \"ten\". Examine values at 'beta.priority'.",
                        "extra: Invalid or unknown key (or one that the simulator does not know). Examine values at"
                                + " 'beta.extra'.");
    }

    @Test
    void aPreviewKnowsTheInputsAndNothingThatAwsMakes() {
        Engine.Resource group =
                shop.engine.preview(TARGET_GROUP, "v7", "{'name':'orders-v7','type':'LAMBDA','tags':{'a':'b'}}");
        assertThat(group.id()).isEmpty();
        assertThat(group.text("name")).isEqualTo("orders-v7");
        assertThat(group.text("arn")).isEqualTo(UNKNOWN);
        assertThat(group.at("tagsAll")).isEqualTo("{'a':'b'}");
        assertThat(shop.simulator.isEmpty()).isTrue();
    }

    @Test
    void anUnknownInputStaysUnknown() {
        String inputs = "{'name':'https','protocol':'HTTPS','serviceIdentifier':'" + UNKNOWN
                + "','defaultAction':{'forwards':[{'targetGroups':[{'targetGroupIdentifier':'" + UNKNOWN
                + "','weight':90}]}]}}";
        Engine.Resource listener = shop.engine.preview(LISTENER, "https", inputs);
        assertThat(listener.text("serviceIdentifier")).isEqualTo(UNKNOWN);
        assertThat(listener.at("defaultAction.forwards[0].targetGroups[0].weight"))
                .isEqualTo("90.0");
    }

    @Test
    void anUnknownInputOfADeployedResourceIsADifference() {
        Engine.Resource service = shop.service("orders");
        Engine.Resource listener = shop.listener(service, "https", 443, Shop.fixed(404));
        String news =
                Shop.listenerInputs(service, "https", 443, Shop.fixed(404)).replace(service.id(), UNKNOWN);
        assertThat(Engine.changes(listener.diff(news))).containsExactly("serviceIdentifier UPDATE");
    }

    @Test
    void aSecretInputIsReadAsItsValue() {
        String secret = "{'4dabf18193072939515e22adb298388d':'1b47061264138c4ac30d75fd1eb44270','value':'orders'}";
        assertThat(shop.engine
                        .create(SERVICE, "orders", "{'name':" + secret + "}")
                        .text("name"))
                .isEqualTo("orders");
    }

    @Test
    void aConfiguredNameIsTaken() {
        var request = CheckRequest.newBuilder()
                .setUrn(Engine.urn(SERVICE, "orders"))
                .setAutonaming(CheckRequest.AutonamingOptions.newBuilder()
                        .setProposedName("orders-dev")
                        .setMode(CheckRequest.AutonamingOptions.Mode.PROPOSE))
                .build();
        assertThat(Engine.json(shop.engine.stub().check(request).getInputs(), "name"))
                .isEqualTo("'orders-dev'");
    }

    private String invoke(String token, String path) {
        return Engine.json(
                shop.engine
                        .stub()
                        .invoke(InvokeRequest.newBuilder().setTok(token).build())
                        .getReturn(),
                path);
    }

    @Test
    void theAccountCanBeAsked() {
        assertThat(invoke("aws:index/getCallerIdentity:getCallerIdentity", "accountId"))
                .isEqualTo("'111122223333'");
        assertThat(invoke("aws:index/getRegion:getRegion", "name")).isEqualTo("'eu-west-1'");
        assertThat(invoke("aws:index/getPartition:getPartition", "partition")).isEqualTo("'aws'");
        assertThat(refusal(() -> invoke("aws:ec2/getAmi:getAmi", "id")))
                .startsWith("the simulator does not simulate the function aws:ec2/getAmi:getAmi; it simulates: ");
    }

    @Test
    void thereAreNoMethods() {
        CallRequest request = CallRequest.newBuilder().setTok("aws:x").build();
        assertThat(refusal(() -> assertThat(shop.engine.stub().call(request)).isNull()))
                .isEqualTo("the simulator has no methods; asked for aws:x");
    }

    @Test
    void deletingWhatIsGoneIsNoFailure() {
        Engine.Resource service = shop.service("orders");
        service.delete();
        service.delete();
        assertThat(service.read().getId()).isEmpty();
    }
}
