package weighbridge.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static weighbridge.simulator.Engine.refusal;
import static weighbridge.simulator.Shop.fixed;
import static weighbridge.simulator.Shop.listenerInputs;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weighbridge.simulator.route53.AliasTarget;
import weighbridge.simulator.route53.DnsClient;
import weighbridge.simulator.route53.Vpc;

/** One name in two Regions of one account. */
class DnsTest {
    private static final String RECORD = "aws:route53/record:Record";
    private static final String NAME = "orders.shop.internal";
    private static final DnsClient IRELAND = DnsClient.inVpc("vpc-0a1b2c3d4e5f60718", "eu-west-1");
    private static final DnsClient VIRGINIA = DnsClient.inVpc("vpc-1a1b2c3d4e5f60718", "us-east-1");
    private static final DnsClient MUNICH = DnsClient.outside("EU", "DE", "eu-central-1");
    private static final DnsClient SYDNEY = DnsClient.outside("OC", "AU", "ap-southeast-2");

    private final World world = new World();
    private Place eu;
    private Place us;

    /** A Region with the service. */
    private record Place(Simulator simulator, Engine engine) {
        void close() {
            engine.close();
            simulator.close();
        }
    }

    @BeforeEach
    void start() {
        eu = place("eu-west-1", IRELAND);
        us = place("us-east-1", VIRGINIA);
        eu.simulator.operator().addHostedZone("ZPUBLIC", "shop.internal");
        eu.simulator
                .operator()
                .addHostedZone(
                        "ZPRIVATE",
                        "shop.internal",
                        IRELAND.vpc().get(),
                        VIRGINIA.vpc().get());
    }

    @AfterEach
    void stop() {
        eu.close();
        us.close();
    }

    private Place place(String region, DnsClient inside) {
        Simulator simulator =
                Simulator.start(SimulatorOptions.DEFAULT.withWorld(world).withRegion(region));
        var engine = new Engine(simulator);
        Engine.Resource network = engine.create(Shop.NETWORK, "shop", "{'name':'shop'}");
        engine.create(
                Shop.VPC_ASSOCIATION,
                "vpc",
                "{'serviceNetworkIdentifier':'" + network.id() + "','vpcIdentifier':'"
                        + inside.vpc().map(Vpc::id).orElseThrow() + "'}");
        Engine.Resource service =
                engine.create(Shop.SERVICE, "orders", "{'name':'orders','customDomainName':'" + NAME + "'}");
        engine.create(
                Shop.SERVICE_ASSOCIATION,
                "orders",
                "{'serviceNetworkIdentifier':'" + network.id() + "','serviceIdentifier':'" + service.id() + "'}");
        engine.create(Shop.LISTENER, "http", listenerInputs(service, "http", 80, fixed(404)));
        return new Place(simulator, engine);
    }

    private static AliasTarget lattice(Place place) {
        var service = place.simulator.lattice().service("orders");
        return new AliasTarget(service.dnsName(), service.hostedZoneId(), false);
    }

    private static Engine.Resource record(Place place, String zone, AliasTarget target, String routing) {
        return place.engine.create(
                RECORD,
                "orders",
                "{'zoneId':'" + zone + "','name':'" + NAME + "','type':'A','aliases':[{'name':'" + target.dnsName()
                        + "','zoneId':'" + target.hostedZoneId() + "','evaluateTargetHealth':false}]," + routing + "}");
    }

    private void latency(String zone) {
        record(eu, zone, lattice(eu), "'setIdentifier':'eu','latencyRoutingPolicies':[{'region':'eu-west-1'}]");
        record(us, zone, lattice(us), "'setIdentifier':'us','latencyRoutingPolicies':[{'region':'us-east-1'}]");
    }

    @Test
    void latencyLeadsToTheNearestRegion() {
        latency("ZPUBLIC");
        assertThat(world.dns().resolve(NAME, "A", MUNICH)).contains(lattice(eu).dnsName());
        assertThat(world.dns().resolve("Orders.shop.internal.", "A", DnsClient.outside("NA", "CA", "ca-central-1")))
                .contains(lattice(us).dnsName());
        assertThat(world.dns().resolve(NAME, "AAAA", MUNICH)).isEmpty();
    }

    @Test
    void geolocationTakesTheSmallestPlaceAndKnowsNoOtherThanItsRecords() {
        record(eu, "ZPUBLIC", lattice(eu), "'setIdentifier':'eu','geolocationRoutingPolicies':[{'continent':'EU'}]");
        assertThat(world.dns().resolve(NAME, "A", SYDNEY)).isEmpty();
        Engine.Resource german = record(
                us, "ZPUBLIC", lattice(us), "'setIdentifier':'us','geolocationRoutingPolicies':[{'country':'DE'}]");
        assertThat(world.dns().resolve(NAME, "A", MUNICH)).contains(lattice(us).dnsName());
        german.delete();
        record(us, "ZPUBLIC", lattice(us), "'setIdentifier':'us','geolocationRoutingPolicies':[{'country':'*'}]");
        assertThat(world.dns().resolve(NAME, "A", MUNICH)).contains(lattice(eu).dnsName());
        assertThat(world.dns().resolve(NAME, "A", SYDNEY)).contains(lattice(us).dnsName());
    }

    @Test
    void weightedRecordsShareByTheirWeights() {
        record(eu, "ZPUBLIC", lattice(eu), "'setIdentifier':'eu','weightedRoutingPolicies':[{'weight':30}]");
        record(us, "ZPUBLIC", lattice(us), "'setIdentifier':'us','weightedRoutingPolicies':[{'weight':10}]");
        Map<String, Integer> answers = new HashMap<>();
        for (int i = 0; i < 1000; i++) {
            answers.merge(world.dns().resolve(NAME, "A", MUNICH).orElseThrow(), 1, Integer::sum);
        }
        assertThat(answers.get(lattice(eu).dnsName())).isBetween(700, 800);
        assertThat(answers.get(lattice(us).dnsName())).isBetween(200, 300);
    }

    @Test
    void aPrivateZoneAnswersItsVpcsAloneAndByTheirRegion() {
        latency("ZPRIVATE");
        assertThat(world.dns().resolve(NAME, "A", MUNICH)).isEmpty();
        assertThat(world.dns().connect(NAME, 80, IRELAND)).isEqualTo(eu.simulator.endpoint("orders", 80));
        assertThat(world.dns().connect(NAME, 80, VIRGINIA)).isEqualTo(us.simulator.endpoint("orders", 80));
    }

    /** The trap of a name that several Regions share: DNS answers, and nobody gets through. */
    @Test
    void aServicesOwnNameReachesNoOtherRegion() {
        record(us, "ZPRIVATE", lattice(us), "'setIdentifier':'us','latencyRoutingPolicies':[{'region':'us-east-1'}]");
        assertThatThrownBy(() -> world.dns().connect(NAME, 80, IRELAND))
                .isInstanceOf(UnreachableException.class)
                .hasMessage(
                        lattice(us).dnsName() + " is a link-local address: only a VPC of its Region that is associated"
                                + " with the service's network reaches it");
    }

    @Test
    void aLoadBalancerIsReachedFromEverywhere() {
        var balancer = new AliasTarget("ingress.elb.us-east-1.amazonaws.com", "Z26RNL4JYFTOTI", false);
        us.simulator.operator().addLoadBalancer(balancer.dnsName(), balancer.hostedZoneId());
        record(us, "ZPUBLIC", balancer, "'setIdentifier':'us','latencyRoutingPolicies':[{'region':'us-east-1'}]");
        assertThat(world.dns().connect(NAME, 80, MUNICH)).isEqualTo(us.simulator.endpoint("orders", 80));
    }

    @Test
    void aCertificateIsOfItsRegionAndCoversTheName() {
        String arn = "arn:aws:acm:eu-west-1:111122223333:certificate/11111111-2222-3333-4444-555555555555";
        String inputs =
                "{'name':'payments','customDomainName':'payments.shop.internal','certificateArn':'" + arn + "'}";
        assertThat(refusal(() -> eu.engine.create(Shop.SERVICE, "payments", inputs)))
                .endsWith("ValidationException: Certificate " + arn + " does not exist in eu-west-1");
        eu.simulator.operator().addCertificate(arn, "*.internal", "a.shop.internal");
        assertThat(refusal(() -> eu.engine.create(Shop.SERVICE, "payments", inputs)))
                .endsWith("ValidationException: Certificate " + arn
                        + " does not cover payments.shop.internal, but [*.internal, a.shop.internal]");
        eu.simulator.operator().addCertificate(arn, "*.shop.internal");
        assertThat(eu.engine.create(Shop.SERVICE, "payments", inputs).text("certificateArn"))
                .isEqualTo(arn);
        assertThatThrownBy(() -> us.simulator.operator().addCertificate(arn, NAME))
                .hasMessageEndingWith("which begins with arn:aws:acm:us-east-1:111122223333:certificate/");
    }

    @Test
    void aDomainNameIsOfOneServiceInANetwork() {
        Engine.Resource second =
                eu.engine.create(Shop.SERVICE, "second", "{'name':'second','customDomainName':'" + NAME + "'}");
        String network = eu.simulator.lattice().networks().get(0).id();
        String join = "{'serviceNetworkIdentifier':'" + network + "','serviceIdentifier':'" + second.id() + "'}";
        assertThat(refusal(() -> eu.engine.create(Shop.SERVICE_ASSOCIATION, "second", join)))
                .endsWith(" in " + network + " has the custom domain name " + NAME + " already");
    }
}
