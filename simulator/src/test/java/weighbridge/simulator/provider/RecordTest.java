package weighbridge.simulator.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.simulator.Engine.changes;
import static weighbridge.simulator.Engine.refusal;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weighbridge.simulator.Engine;
import weighbridge.simulator.Shop;
import weighbridge.simulator.route53.RecordSet;

class RecordTest {
    private static final String RECORD = "aws:route53/record:Record";
    private static final String ZONE = "Z0123456789ABCDEFGHIJ";
    private static final String EU = "'setIdentifier':'eu-west-1'";
    private static final String US = "'setIdentifier':'us-east-1'";
    private static final String FAILED = "operation error Route 53: ChangeResourceRecordSets, https response error"
            + " StatusCode: 400, RequestID: simulated, InvalidChangeBatch: ";

    private Shop shop;
    private Engine.Resource service;

    @BeforeEach
    void start() {
        shop = new Shop();
        shop.simulator.operator().addHostedZone(ZONE, "shop.internal");
        service = shop.service("orders");
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private String inputs(String name, String more) {
        return "{'zoneId':'" + ZONE + "','name':'" + name + "','type':'A','aliases':[{'name':'"
                + service.text("dnsEntries[0].domainName") + "','zoneId':'" + service.text("dnsEntries[0].hostedZoneId")
                + "','evaluateTargetHealth':false}]" + (more.isEmpty() ? "" : "," + more) + "}";
    }

    private Engine.Resource record(String more) {
        return shop.engine.create(RECORD, "orders", inputs("orders.shop.internal", more));
    }

    private static String latency(String region) {
        return "'latencyRoutingPolicies':[{'region':'" + region + "'}]";
    }

    private static String weighted(int weight) {
        return "'weightedRoutingPolicies':[{'weight':" + weight + "}]";
    }

    private static String continent(String code) {
        return "'geolocationRoutingPolicies':[{'continent':'" + code + "'}]";
    }

    @Test
    void aRecordIsCreatedReadImportedAndDeleted() {
        Engine.Resource record = record(EU + "," + latency("eu-west-1"));
        assertThat(record.id()).isEqualTo(ZONE + "_orders.shop.internal_A_eu-west-1");
        assertThat(record.text("fqdn")).isEqualTo("orders.shop.internal");
        var imported = shop.engine.importById(RECORD, "orders", record.id());
        assertThat(Engine.json(imported.getProperties(), "latencyRoutingPolicies"))
                .isEqualTo("[{'region':'eu-west-1'}]");
        assertThat(changes(record.diff(inputs("orders.shop.internal", EU + "," + latency("eu-west-1")))))
                .isEmpty();
        assertThat(record.diff(inputs("orders.internal", EU + "," + latency("eu-west-1")))
                        .getReplacesList())
                .containsExactly("name");
        record.delete();
        assertThat(record.read().getId()).isEmpty();
        service.delete();
        assertThat(shop.simulator.isEmpty()).isTrue();
    }

    @Test
    void anotherPolicyAndSetIdentifierChangeARecordInPlace() {
        Engine.Resource record = record("");
        Engine.Resource changed = record.update(inputs("orders.shop.internal", EU + "," + weighted(70)));
        assertThat(changed.at("weightedRoutingPolicies")).isEqualTo("[{'weight':70.0}]");
        Engine.Resource again = changed.update(inputs("orders.shop.internal", EU + "," + latency("eu-west-1")));
        assertThat(again.at("weightedRoutingPolicies")).isEqualTo("null");
        assertThat(shop.simulator.dns().records(ZONE))
                .extracting(RecordSet::setIdentifier)
                .singleElement()
                .isEqualTo(Optional.of("eu-west-1"));
    }

    @Test
    void recordsOfOneNameHaveOnePolicyAndEachItsOwnPlace() {
        record(EU + "," + latency("eu-west-1"));
        assertThat(refusal(() -> record(EU + "," + latency("eu-west-1"))))
                .isEqualTo("creating Route53 Record (orders.shop.internal): " + FAILED
                        + "[Tried to create resource record set [name='orders.shop.internal.', type='A',"
                        + " set-identifier='eu-west-1'] but it already exists]");
        assertThat(refusal(() -> record(US + "," + latency("eu-west-1"))))
                .endsWith("[RRSet with DNS name orders.shop.internal., type A, SetIdentifier us-east-1, and Region"
                        + " Name=eu-west-1 cannot be created because a latency RRSet with the same name, type and region"
                        + " already exists.]");
        assertThat(refusal(() -> record(US + "," + weighted(1))))
                .endsWith(
                        "[RRSet with DNS name orders.shop.internal., type A, SetIdentifier us-east-1 cannot be created"
                                + " as a non-weighted set exists with the same name and type.]");
        assertThat(refusal(() -> record("")))
                .endsWith("[RRSet with DNS name orders.shop.internal., type A cannot be created as other RRSets exist"
                        + " with the same name and type.]");
    }

    @Test
    void aPlaceIsOfOneRecord() {
        record(EU + "," + continent("EU"));
        assertThat(refusal(() -> record(US + "," + continent("EU")))).contains("same name, type and location");
        record(US + "," + continent("NA"));
    }

    @Test
    void aRecordPointsWhereItsZoneSaysAndStandsInItsOwn() {
        assertThat(refusal(() -> shop.engine.create(RECORD, "x", inputs("orders.mall.internal", ""))))
                .endsWith("[RRSet with DNS name orders.mall.internal. is not permitted in zone shop.internal.]");
        String elsewhere = inputs("orders.shop.internal", "")
                .replace(service.text("dnsEntries[0].hostedZoneId"), "Z0000000000000000000");
        assertThat(refusal(() -> shop.engine.create(RECORD, "x", elsewhere)))
                .endsWith("[Tried to create an alias that targets " + service.text("dnsEntries[0].domainName")
                        + "., type A in zone Z0000000000000000000, but the alias target name does not lie within the"
                        + " target zone]");
        assertThat(refusal(() -> shop.engine.create(
                        RECORD, "x", inputs("orders.shop.internal", "").replace(ZONE, "Z1"))))
                .endsWith("NoSuchHostedZone: No hosted zone found with ID: Z1");
    }

    @Test
    void whatTheProviderChecksItself() {
        assertThat(shop.engine.failures(RECORD, "x", inputs("orders.shop.internal", latency("eu-west-9"))))
                .anyMatch(failure -> failure.startsWith("latencyRoutingPolicies[0].region: expected"))
                .contains("latencyRoutingPolicies: all of `latencyRoutingPolicies,setIdentifier` must be specified");
        assertThat(shop.engine.failures(
                        RECORD,
                        "x",
                        inputs("orders.shop.internal", EU + "," + weighted(1) + "," + latency("eu-west-1"))))
                .containsExactly(
                        "latencyRoutingPolicies: latencyRoutingPolicies conflicts with weightedRoutingPolicies");
        assertThat(refusal(() -> record(EU + "," + weighted(256)))).endsWith("[Weight 256 is not within 0 to 255]");
    }
}
