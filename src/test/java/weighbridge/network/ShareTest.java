package weighbridge.network;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.Stacks.aStack;
import static weighbridge.Stacks.ownedNetwork;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import weighbridge.Declared;
import weighbridge.config.Access;
import weighbridge.config.AccessLogs;
import weighbridge.config.NetworkConfig;
import weighbridge.config.NetworkConfig.VpcAssociation;

class ShareTest {
    private static final String SHARE = "aws:ram/resourceShare:ResourceShare";
    private static final String RESOURCE = "aws:ram/resourceAssociation:ResourceAssociation";
    private static final String PRINCIPAL = "aws:ram/principalAssociation:PrincipalAssociation";
    private static final String ACCEPTER = "aws:ram/resourceShareAccepter:ResourceShareAccepter";
    private static final String VPC = "aws:vpclattice/serviceNetworkVpcAssociation:ServiceNetworkVpcAssociation";
    private static final String ARN = "arn:aws:vpc-lattice:eu-west-1:123456789012:servicenetwork/sn-0f1e2d3c4b5a69788";
    private static final String SHARE_ARN =
            "arn:aws:ram:eu-west-1:123456789012:resource-share/7ab63972-b505-7e2a-420d-6f5d31234567";
    private static final String ORGANIZATION = "arn:aws:organizations::123456789012:organization/o-a1b2c3d4e5";
    private static final String UNIT = "arn:aws:organizations::123456789012:ou/o-a1b2c3d4e5/ou-ab12-c3d4e5f6";

    private static Declared shared(String... principals) {
        return Declared.by(aStack().network(new NetworkConfig.Owned(
                        "shop", new Access.Open(), new AccessLogs.None(), List.of(principals), List.of()))
                .build());
    }

    @Test
    void a_network_that_is_not_shared_declares_no_share() {
        var declared = Declared.by(aStack().network(ownedNetwork()).build());

        assertThat(declared.keys()).noneMatch(key -> key.startsWith("aws:ram"));
        assertThat(declared.output("networkArn")).isEqualTo("arn:network");
        assertThat(declared.result().outputs()).doesNotContainKey("shareArn");
    }

    @Test
    void a_shared_network_is_offered_to_each_principal_in_one_share() {
        var declared = shared("210987654321", UNIT, ORGANIZATION);

        assertThat(declared.one(SHARE, "network/share").inputs())
                .isEqualTo(Map.of("name", "shop", "allowExternalPrincipals", true));
        assertThat(declared.one(SHARE, "network/share").parent()).isEqualTo("weighbridge:index:Network network");
        assertThat(declared.one(RESOURCE, "network/share").inputs())
                .isEqualTo(Map.of("resourceShareArn", "arn:network/share", "resourceArn", "arn:network"));
        Map.of("210987654321", "210987654321", "ou-ab12-c3d4e5f6", UNIT, "o-a1b2c3d4e5", ORGANIZATION)
                .forEach((name, principal) -> assertThat(
                                declared.one(PRINCIPAL, "network/share/" + name).inputs())
                        .isEqualTo(Map.of("resourceShareArn", "arn:network/share", "principal", principal)));
        assertThat(declared.output("shareArn")).isEqualTo("arn:network/share");
    }

    @Test
    void only_an_account_by_its_id_may_be_outside_the_organization() {
        assertThat(shared(UNIT, ORGANIZATION).one(SHARE, "network/share").at("allowExternalPrincipals"))
                .isEqualTo(false);
    }

    @Test
    void a_network_that_is_offered_by_another_account_is_accepted_first() {
        var declared = Declared.by(aStack().network(new NetworkConfig.Existing(
                        ARN, Optional.of(SHARE_ARN), List.of(new VpcAssociation("vpc-0a1b2c3d4e5f60718", List.of()))))
                .build());

        assertThat(declared.one(ACCEPTER, "network/accept").inputs()).isEqualTo(Map.of("shareArn", SHARE_ARN));
        assertThat(declared.one(VPC, "network/vpc-0a1b2c3d4e5f60718").at("serviceNetworkIdentifier"))
                .isEqualTo(ARN);
        assertThat(declared.result().outputs()).doesNotContainKeys("networkArn", "shareArn");
    }
}
