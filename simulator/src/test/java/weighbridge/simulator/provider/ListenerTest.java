package weighbridge.simulator.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.simulator.Engine.changes;
import static weighbridge.simulator.Engine.refusal;
import static weighbridge.simulator.Shop.LISTENER;
import static weighbridge.simulator.Shop.fixed;
import static weighbridge.simulator.Shop.forwards;
import static weighbridge.simulator.Shop.listenerInputs;
import static weighbridge.simulator.Shop.target;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weighbridge.simulator.Engine;
import weighbridge.simulator.Shop;
import weighbridge.simulator.SimulatorOptions;
import weighbridge.simulator.aws.Quotas;

class ListenerTest {
    private Shop shop;
    private Engine.Resource service;
    private Engine.Resource v7;
    private Engine.Resource v8;

    @BeforeEach
    void start() {
        shop = new Shop(SimulatorOptions.DEFAULT.withQuotas(Quotas.DEFAULT.withTargetGroupsPerService(2)));
        service = shop.service("orders");
        v7 = shop.targetGroup("orders-v7");
        v8 = shop.targetGroup("orders-v8");
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private Map<String, Integer> weights() {
        var lattice = shop.simulator.lattice();
        return lattice.weights(lattice.listener("orders", "https").defaultAction());
    }

    @Test
    void isCreatedChangedReadImportedAndDeleted() {
        Engine.Resource listener = shop.listener(service, "https", 443, forwards(target(v7, 90), target(v8, 10)));
        assertThat(listener.id()).isEqualTo(service.id() + "/" + listener.text("listenerId"));
        assertThat(listener.text("serviceArn")).isEqualTo(service.text("arn"));
        assertThat(weights()).containsExactly(Map.entry("orders-v7", 90), Map.entry("orders-v8", 10));

        String news = listenerInputs(service, "https", 443, forwards(target(v7, 70), target(v8, 30)));
        assertThat(changes(listener.diff(news)))
                .containsExactly(
                        "defaultAction.forwards[0].targetGroups[0].weight UPDATE",
                        "defaultAction.forwards[0].targetGroups[1].weight UPDATE");
        Engine.Resource changed = listener.update(news);
        assertThat(weights()).containsExactly(Map.entry("orders-v7", 70), Map.entry("orders-v8", 30));
        assertThat(changes(changed.diff(news))).isEmpty();

        var imported = shop.engine.importById(LISTENER, "https", listener.id());
        assertThat(Engine.json(imported.getInputs(), "defaultAction.forwards[0].targetGroups[1].weight"))
                .isEqualTo("30.0");
        changed.delete();
        assertThat(shop.simulator.lattice().listeners()).isEmpty();
    }

    @Test
    void aTargetTakenOutIsADeletionOfItsPlace() {
        Engine.Resource listener = shop.listener(service, "https", 443, forwards(target(v7, 90), target(v8, 10)));
        String news = listenerInputs(service, "https", 443, forwards(target(v7, 100)));
        assertThat(changes(listener.diff(news)))
                .containsExactly(
                        "defaultAction.forwards[0].targetGroups[0].weight UPDATE",
                        "defaultAction.forwards[0].targetGroups[1] DELETE");
    }

    @Test
    void driftShowsAfterReading() {
        Engine.Resource listener = shop.listener(service, "https", 443, forwards(target(v7, 90), target(v8, 10)));
        shop.simulator.operator().setListenerWeights("orders", "https", Map.of("orders-v8", 100));
        var read = listener.read();
        assertThat(Engine.json(read.getProperties(), "defaultAction.forwards[0].targetGroups"))
                .isEqualTo("[{'targetGroupIdentifier':'" + v8.id() + "','weight':100.0}]");
        assertThat(Engine.json(read.getInputs(), "defaultAction.forwards[0].targetGroups[0].weight"))
                .isEqualTo("100.0");
    }

    @Test
    void aZeroWeightIsSentUnlikeARules() {
        shop.listener(service, "https", 443, forwards(target(v7, 100), target(v8, 0)));
        assertThat(weights()).containsExactly(Map.entry("orders-v7", 100), Map.entry("orders-v8", 0));
    }

    @Test
    void aMissingWeightBecomes100() {
        shop.listener(service, "https", 443, forwards(target(v7, 90), "{'targetGroupIdentifier':'" + v8.id() + "'}"));
        assertThat(weights()).containsExactly(Map.entry("orders-v7", 90), Map.entry("orders-v8", 100));
    }

    @Test
    void ofSeveralForwardsOnlyTheFirstIsSent() {
        String action =
                "{'forwards':[{'targetGroups':[" + target(v7, 100) + "]},{'targetGroups':[" + target(v8, 100) + "]}]}";
        Engine.Resource listener = shop.listener(service, "https", 443, action);
        assertThat(weights()).containsExactly(Map.entry("orders-v7", 100));
        assertThat(changes(listener.diff(listenerInputs(service, "https", 443, action))))
                .containsExactly("defaultAction.forwards[1] ADD");
    }

    @Test
    void nameProtocolAndPortReplace() {
        Engine.Resource listener = shop.listener(service, "https", 443, fixed(404));
        var diff = listener.diff(listenerInputs(service, "http", 80, fixed(404)).replace("'HTTP'", "'HTTPS'"));
        assertThat(diff.getReplacesList()).containsExactlyInAnyOrder("name", "port", "protocol");
        assertThat(diff.getDeleteBeforeReplace()).isTrue();
    }

    @Test
    void aPortMayBeLeftToTheProtocol() {
        String inputs = listenerInputs(service, "https", 443, fixed(404)).replace("'port':443,", "");
        Engine.Resource listener = shop.engine.create(LISTENER, "https", inputs);
        assertThat(listener.at("port")).isEqualTo("80.0");
        assertThat(changes(listener.diff(inputs))).isEmpty();
    }

    @Test
    void portsAndNamesAreUniqueAndTheirNumberIsLimited() {
        shop.listener(service, "https", 443, fixed(404));
        assertThat(refusal(() -> shop.listener(service, "other", 443, fixed(404))))
                .isEqualTo(
                        "creating VPCLattice Listener (other): operation error VPC Lattice: CreateListener, https response"
                                + " error StatusCode: 409, RequestID: simulated, ConflictException: Service "
                                + service.id()
                                + " already has a listener on port 443");
        assertThat(refusal(() -> shop.listener(service, "https", 80, fixed(404))))
                .endsWith("ConflictException: Listener https already exists in service " + service.id());
        shop.listener(service, "http", 80, fixed(404));
        assertThat(refusal(() -> shop.listener(service, "third", 81, fixed(404))))
                .endsWith(
                        "ServiceQuotaExceededException: Service " + service.id() + " has 2 listeners; the quota is 2");
    }

    @Test
    void latticeTakesWeightsOf0To999() {
        assertThat(refusal(() -> shop.listener(service, "https", 443, forwards(target(v7, 1000)))))
                .endsWith(
                        "ValidationException: 1 validation error detected: Value '1000' at 'targetGroups.weight' failed to"
                                + " satisfy constraint: Member must have value less than or equal to 999");
        assertThat(refusal(() -> shop.listener(service, "https", 443, forwards(target(v7, -1)))))
                .endsWith("Member must have value greater than or equal to 0");
    }

    @Test
    void anActionTakes1To10TargetGroupsThatExistOnceEach() {
        String eleven =
                forwards(java.util.Collections.nCopies(11, target(v7, 1)).toArray(String[]::new));
        assertThat(refusal(() -> shop.listener(service, "https", 443, eleven)))
                .endsWith("ValidationException: A forward action takes 1 to 10 target groups, not 11");
        assertThat(refusal(() -> shop.listener(service, "https", 443, forwards(target(v7, 1), target(v7, 2)))))
                .endsWith("ValidationException: Target group " + v7.id() + " is named twice in one action");
        String nothing = forwards("{'targetGroupIdentifier':'tg-00000000000000000','weight':1}");
        assertThat(refusal(() -> shop.listener(service, "https", 443, nothing)))
                .endsWith("StatusCode: 404, RequestID: simulated, ResourceNotFoundException: The targetgroup"
                        + " tg-00000000000000000 does not exist");
    }

    @Test
    void aTargetGroupIsOfOneServiceAlone() {
        shop.listener(service, "https", 443, forwards(target(v7, 100)));
        Engine.Resource other = shop.service("payments");
        assertThat(refusal(() -> shop.listener(other, "https", 443, forwards(target(v7, 100)))))
                .endsWith("ConflictException: Target group " + v7.id() + " is in use by another service");
    }

    @Test
    void aServicesTargetGroupsAreLimited() {
        Engine.Resource v9 = shop.targetGroup("orders-v9");
        assertThat(refusal(() ->
                        shop.listener(service, "https", 443, forwards(target(v7, 1), target(v8, 1), target(v9, 1)))))
                .endsWith("ServiceQuotaExceededException: Service " + service.id()
                        + " would use 3 target groups; the quota is 2");
    }

    @Test
    void aServiceMustBeNamed() {
        String inputs = "{'protocol':'HTTP','defaultAction':" + fixed(404) + "}";
        assertThat(shop.engine.failures(LISTENER, "https", inputs))
                .containsExactly("serviceIdentifier: Missing required argument. \"service_identifier\": one of"
                        + " `service_arn,service_identifier` must be specified");
    }
}
