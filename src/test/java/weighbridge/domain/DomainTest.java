package weighbridge.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.Stacks.aStack;
import static weighbridge.Stacks.forward;
import static weighbridge.Stacks.listener;
import static weighbridge.Stacks.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import weighbridge.Declared;
import weighbridge.Registered;
import weighbridge.config.Access;
import weighbridge.config.AccessLogs;
import weighbridge.config.DnsRecord;
import weighbridge.config.DnsRecord.Entry;
import weighbridge.config.DnsRecord.Location;
import weighbridge.config.DnsRecord.Routing;
import weighbridge.config.DomainConfig;
import weighbridge.config.ServiceConfig;

class DomainTest {
    private static final String SERVICE = "aws:vpclattice/service:Service";
    private static final String RECORD = "aws:route53/record:Record";
    private static final String NAME = "orders.shop.internal";
    private static final String ZONE = "Z0123456789ABCDEFGHIJ";
    private static final String CERTIFICATE =
            "arn:aws:acm:eu-west-1:111122223333:certificate/12345678-1234-1234-1234-123456789012";

    private static Declared declared(Optional<DnsRecord> record) {
        var domain = new DomainConfig(NAME, Optional.of(CERTIFICATE), record);
        return Declared.by(aStack().service(
                        new ServiceConfig("orders", new Access.Open(), new AccessLogs.None(), Optional.of(domain)))
                .add(listener("https", 443, forward(Map.of("v7", 100)), rule("beta", 10, forward(Map.of("v8", 100)))))
                .build());
    }

    private static Declared serving(Routing routing) {
        return declared(Optional.of(new DnsRecord(ZONE, true, routing, Optional.empty())));
    }

    private static List<Registered> records(Declared declared) {
        return declared.resources().stream()
                .filter(resource -> resource.type().equals(RECORD))
                .toList();
    }

    @Test
    void the_service_has_its_name_and_certificate() {
        Declared declared = declared(Optional.empty());

        assertThat(declared.one(SERVICE, "orders").at("customDomainName")).isEqualTo(NAME);
        assertThat(declared.one(SERVICE, "orders").at("certificateArn")).isEqualTo(CERTIFICATE);
        assertThat(records(declared)).isEmpty();
    }

    @Test
    void a_record_of_each_kind_of_address_leads_to_the_service() {
        Declared declared = serving(new Routing.Simple());

        assertThat(records(declared)).extracting(Registered::name).containsExactly(NAME + "/A", NAME + "/AAAA");
        assertThat(declared.one(RECORD, NAME + "/AAAA").inputs())
                .isEqualTo(Map.of(
                        "zoneId",
                        ZONE,
                        "name",
                        NAME,
                        "type",
                        "AAAA",
                        "aliases",
                        List.of(Map.of("name", "orders.example", "zoneId", "Z1", "evaluateTargetHealth", false))));
        assertThat(declared.one(RECORD, NAME + "/A").parent()).isEqualTo("weighbridge:index:Domain " + NAME);
    }

    @Test
    void records_come_last_and_go_first() {
        assertThat(serving(new Routing.Simple()).one(RECORD, NAME + "/A").dependsOn())
                .containsExactly("weighbridge:index:Service orders");
    }

    @Test
    void a_region_that_does_not_serve_has_no_record() {
        assertThat(records(declared(Optional.of(new DnsRecord(ZONE, false, new Routing.Latency(), Optional.empty())))))
                .isEmpty();
    }

    @Test
    void an_entry_stands_in_for_the_service() {
        var entry = new Entry("ingress.elb.eu-west-1.amazonaws.com", "Z2IFOLAFXWLO4F");
        Declared declared = declared(Optional.of(new DnsRecord(ZONE, true, new Routing.Simple(), Optional.of(entry))));

        assertThat(records(declared))
                .singleElement()
                .extracting(record -> record.at("aliases"))
                .isEqualTo(List.of(Map.of(
                        "name",
                        "ingress.elb.eu-west-1.amazonaws.com",
                        "zoneId",
                        "Z2IFOLAFXWLO4F",
                        "evaluateTargetHealth",
                        false)));
    }

    static List<Arguments> routings() {
        return List.of(
                Arguments.of(new Routing.Latency(), "latencyRoutingPolicies", Map.of("region", "eu-west-1")),
                Arguments.of(new Routing.Weighted(0), "weightedRoutingPolicies", Map.of("weight", 0.0)),
                Arguments.of(
                        new Routing.Geolocation(new Location.Continent("EU")),
                        "geolocationRoutingPolicies",
                        Map.of("continent", "EU")),
                Arguments.of(
                        new Routing.Geolocation(new Location.Country("DE")),
                        "geolocationRoutingPolicies",
                        Map.of("country", "DE")),
                Arguments.of(
                        new Routing.Geolocation(new Location.Anywhere()),
                        "geolocationRoutingPolicies",
                        Map.of("country", "*")));
    }

    @ParameterizedTest
    @MethodSource("routings")
    void a_shared_name_says_how_and_is_told_apart_by_region(Routing routing, String property, Map<String, ?> policy) {
        Registered record = serving(routing).one(RECORD, NAME + "/A");

        assertThat(record.at(property)).isEqualTo(List.of(policy));
        assertThat(record.at("setIdentifier")).isEqualTo("eu-west-1");
    }
}
