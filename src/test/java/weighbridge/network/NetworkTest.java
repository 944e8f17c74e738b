package weighbridge.network;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.Stacks.aStack;
import static weighbridge.Stacks.ownedNetwork;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import weighbridge.Declared;
import weighbridge.config.NetworkConfig;
import weighbridge.config.NetworkConfig.VpcAssociation;

class NetworkTest {
    private static final String NETWORK = "aws:vpclattice/serviceNetwork:ServiceNetwork";
    private static final String VPC = "aws:vpclattice/serviceNetworkVpcAssociation:ServiceNetworkVpcAssociation";
    private static final String SERVICE =
            "aws:vpclattice/serviceNetworkServiceAssociation:ServiceNetworkServiceAssociation";

    @Test
    void an_owned_network_is_declared_and_joined() {
        var declared = Declared.by(aStack().network(ownedNetwork()).build());

        assertThat(declared.one(NETWORK, "network").inputs()).isEqualTo(Map.of("name", "shop", "authType", "NONE"));
        assertThat(declared.one(NETWORK, "network").parent()).isEqualTo("weighbridge:index:Network network");
        assertThat(declared.one(SERVICE, "orders").inputs())
                .isEqualTo(Map.of("serviceIdentifier", "id:orders", "serviceNetworkIdentifier", "id:network"));
    }

    @Test
    void an_existing_network_is_joined_and_not_declared() {
        var declared = Declared.by(
                aStack().network(new NetworkConfig.Existing("sn-0f1e2d3c4b5a69788", Optional.empty(), List.of()))
                        .build());

        assertThat(declared.keys()).noneMatch(key -> key.startsWith(NETWORK));
        assertThat(declared.one(SERVICE, "orders").at("serviceNetworkIdentifier"))
                .isEqualTo("sn-0f1e2d3c4b5a69788");
    }

    @Test
    void a_vpc_is_associated_with_its_security_groups() {
        var declared = Declared.by(aStack().network(ownedNetwork(
                        new VpcAssociation("vpc-0a1b2c3d4e5f60718", List.of("sg-1", "sg-2")),
                        new VpcAssociation("vpc-1a1b2c3d4e5f60718", List.of())))
                .build());

        assertThat(declared.one(VPC, "network/vpc-0a1b2c3d4e5f60718").inputs())
                .isEqualTo(Map.of(
                        "serviceNetworkIdentifier",
                        "id:network",
                        "vpcIdentifier",
                        "vpc-0a1b2c3d4e5f60718",
                        "securityGroupIds",
                        List.of("sg-1", "sg-2")));
        assertThat(declared.one(VPC, "network/vpc-1a1b2c3d4e5f60718").inputs()).doesNotContainKey("securityGroupIds");
    }

    @Test
    void security_groups_change_in_place_but_to_have_none_makes_the_association_anew() {
        var declared = Declared.by(aStack().network(ownedNetwork(
                        new VpcAssociation("vpc-0a1b2c3d4e5f60718", List.of("sg-1")),
                        new VpcAssociation("vpc-1a1b2c3d4e5f60718", List.of())))
                .build());

        assertThat(declared.one(VPC, "network/vpc-0a1b2c3d4e5f60718").custom().getReplaceOnChanges())
                .isEmpty();
        assertThat(declared.one(VPC, "network/vpc-1a1b2c3d4e5f60718").custom().getReplaceOnChanges())
                .containsExactly("securityGroupIds");
    }

    @Test
    void a_network_of_another_name_is_made_before_the_old_one_goes() {
        var declared = Declared.by(aStack().network(ownedNetwork()).build());

        assertThat(declared.one(NETWORK, "network").custom().getDeleteBeforeReplaceOptional())
                .contains(false);
    }

    @Test
    void a_vpc_leaves_the_old_network_before_it_joins_the_new() {
        var declared =
                Declared.by(aStack().network(ownedNetwork(new VpcAssociation("vpc-0a1b2c3d4e5f60718", List.of())))
                        .build());

        assertThat(declared.one(VPC, "network/vpc-0a1b2c3d4e5f60718").custom().getDeleteBeforeReplace())
                .isTrue();
    }
}
