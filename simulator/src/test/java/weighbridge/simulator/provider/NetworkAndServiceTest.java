package weighbridge.simulator.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.simulator.Engine.changes;
import static weighbridge.simulator.Engine.refusal;
import static weighbridge.simulator.Shop.NETWORK;
import static weighbridge.simulator.Shop.SERVICE;
import static weighbridge.simulator.Shop.SERVICE_ASSOCIATION;
import static weighbridge.simulator.Shop.VPC_ASSOCIATION;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weighbridge.simulator.Engine;
import weighbridge.simulator.Shop;

class NetworkAndServiceTest {
    private Shop shop;

    @BeforeEach
    void start() {
        shop = new Shop();
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private Engine.Resource network(String name) {
        return shop.engine.create(NETWORK, name, "{'name':'" + name + "'}");
    }

    private Engine.Resource join(Engine.Resource network, Engine.Resource service) {
        return shop.engine.create(
                SERVICE_ASSOCIATION,
                "association",
                "{'serviceNetworkIdentifier':'" + network.id() + "','serviceIdentifier':'" + service.id() + "'}");
    }

    private static String vpc(Engine.Resource network, String securityGroup) {
        return "{'serviceNetworkIdentifier':'" + network.id() + "','vpcIdentifier':'vpc-0a1b2c3d4e5f60718',"
                + "'securityGroupIds':['" + securityGroup + "']}";
    }

    @Test
    void aNetworkIsCreatedChangedReadAndDeleted() {
        Engine.Resource network = network("shop");
        assertThat(network.id()).matches("sn-[0-9a-f]{17}");
        assertThat(network.text("authType")).isEqualTo("NONE");
        Engine.Resource changed = network.update("{'name':'shop','authType':'AWS_IAM'}");
        assertThat(changed.text("authType")).isEqualTo("AWS_IAM");
        assertThat(network.diff("{'name':'mall'}").getReplacesList()).containsExactly("name");
        assertThat(refusal(() -> network("shop")))
                .isEqualTo(
                        "creating VPCLattice Service Network (shop): operation error VPC Lattice: CreateServiceNetwork,"
                                + " https response error StatusCode: 409, RequestID: simulated, ConflictException: Service network"
                                + " shop already exists");
        changed.delete();
        assertThat(shop.simulator.isEmpty()).isTrue();
    }

    @Test
    void anUnnamedResourceIsNamedOnceAndKeepsItsName() {
        Engine.Resource network = shop.engine.create(NETWORK, "shop", "{}");
        assertThat(network.text("name")).matches("shop-[0-9a-f]{7}");
        assertThat(Engine.json(network.inputs(), "__defaults")).isEqualTo("['name']");
        assertThat(changes(network.diff("{'authType':'NONE'}"))).isEmpty();
        assertThat(network.diff("{'name':'mall'}").getDeleteBeforeReplace()).isTrue();
    }

    @Test
    void aServiceIsCreatedChangedReadAndDeleted() {
        Engine.Resource service = shop.service("orders");
        assertThat(service.id()).matches("svc-[0-9a-f]{17}");
        assertThat(service.text("dnsEntries[0].domainName"))
                .isEqualTo("orders-" + service.id().substring(4) + ".7d67968.vpc-lattice-svcs.eu-west-1.on.aws");
        Engine.Resource changed = service.update("{'name':'orders','authType':'AWS_IAM','tags':{'team':'shop'}}");
        assertThat(shop.simulator.lattice().service("orders").authType()).isEqualTo("AWS_IAM");
        assertThat(Engine.json(changed.read().getProperties(), "tags")).isEqualTo("{'team':'shop'}");
        assertThat(service.diff("{'name':'orders','customDomainName':'orders.shop.internal'}")
                        .getReplacesList())
                .containsExactly("customDomainName");
        changed.delete();
        assertThat(shop.simulator.isEmpty()).isTrue();
    }

    @Test
    void aServicesNameHasALengthAPatternAndIsUnique() {
        assertThat(shop.engine.failures(SERVICE, "x", "{'name':'" + "a".repeat(41) + "'}"))
                .containsExactly("name: expected length of name to be in the range (3 - 40), got " + "a".repeat(41)
                        + ". Examine values at 'x.name'.");
        assertThat(refusal(() -> shop.service("svc-orders"))).contains("failed to satisfy constraint");
        shop.service("orders");
        assertThat(refusal(() -> shop.service("orders"))).endsWith("ConflictException: Service orders already exists");
    }

    @Test
    void tagsHaveRules() {
        String inputs = "{'name':'orders','tags':{'weighbridge:versions':'v7,v8'}}";
        assertThat(refusal(() -> shop.engine.create(SERVICE, "orders", inputs)))
                .endsWith("ValidationException: Tag value 'v7,v8' of 'weighbridge:versions' is not valid");
    }

    @Test
    void associationsHoldNetworkAndService() {
        Engine.Resource network = network("shop");
        Engine.Resource service = shop.service("orders");
        Engine.Resource association = join(network, service);
        assertThat(association.id()).matches("snsa-[0-9a-f]{17}");
        assertThat(refusal(network::delete))
                .endsWith(
                        "ConflictException: Service network " + network.id() + " has associations: delete them first");
        assertThat(refusal(service::delete))
                .endsWith("ConflictException: Service " + service.id()
                        + " is associated with a service network: disassociate it first");
        assertThat(refusal(() -> join(network, service))).contains("is already associated with " + network.id());
        association.delete();
        service.delete();
        network.delete();
        assertThat(association.read().getId()).isEmpty();
    }

    @Test
    void anIdAndAnArnAreNoDifference() {
        Engine.Resource network = network("shop");
        Engine.Resource service = shop.service("orders");
        Engine.Resource association = join(network, service);
        assertThat(changes(association.diff("{'serviceNetworkIdentifier':'" + network.text("arn")
                        + "','serviceIdentifier':'" + service.text("arn") + "'}")))
                .isEmpty();
    }

    @Test
    void aVpcIsAssociatedChangedAndDeleted() {
        Engine.Resource network = network("shop");
        Engine.Resource vpc = shop.engine.create(VPC_ASSOCIATION, "vpc", vpc(network, "sg-0a1b2c3d4e5f60718"));
        assertThat(vpc.id()).matches("snva-[0-9a-f]{17}");
        String news = vpc(network, "sg-0a1b2c3d4e5f60719");
        assertThat(changes(vpc.diff(news))).containsExactly("securityGroupIds[0] UPDATE");
        assertThat(vpc.update(news).at("securityGroupIds")).isEqualTo("['sg-0a1b2c3d4e5f60719']");
        assertThat(refusal(() -> shop.engine.create(VPC_ASSOCIATION, "again", news)))
                .endsWith("ConflictException: VPC vpc-0a1b2c3d4e5f60718 is already associated with service network "
                        + network.id());
        assertThat(refusal(() -> shop.engine.create(VPC_ASSOCIATION, "bad", vpc(network, "default"))))
                .contains("Value 'default' at 'securityGroupIds' failed to satisfy constraint");
        String none = "{'serviceNetworkIdentifier':'" + network.id() + "','vpcIdentifier':'vpc-0a1b2c3d4e5f60718'}";
        assertThat(refusal(() -> vpc.update(none)))
                .endsWith(
                        "Value '[]' at 'securityGroupIds' failed to satisfy constraint: Member must have length greater"
                                + " than or equal to 1");
        vpc.delete();
        network.delete();
        assertThat(shop.simulator.isEmpty()).isTrue();
    }
}
