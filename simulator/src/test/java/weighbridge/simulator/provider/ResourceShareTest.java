package weighbridge.simulator.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static weighbridge.simulator.Engine.changes;
import static weighbridge.simulator.Engine.refusal;
import static weighbridge.simulator.Shop.NETWORK;
import static weighbridge.simulator.Shop.SERVICE_ASSOCIATION;
import static weighbridge.simulator.Shop.VPC_ASSOCIATION;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weighbridge.simulator.Engine;
import weighbridge.simulator.Shop;
import weighbridge.simulator.Simulator;
import weighbridge.simulator.SimulatorOptions;
import weighbridge.simulator.World;
import weighbridge.simulator.aws.Organization;

/** A network of the account 111122223333, as account 210987654321 meets it. */
class ResourceShareTest {
    private static final String SHARE = "aws:ram/resourceShare:ResourceShare";
    private static final String RESOURCE = "aws:ram/resourceAssociation:ResourceAssociation";
    private static final String PRINCIPAL = "aws:ram/principalAssociation:PrincipalAssociation";
    private static final String ACCEPTER = "aws:ram/resourceShareAccepter:ResourceShareAccepter";
    private static final String OTHER = "210987654321";
    private static final String UNIT = "ou-ab12-c3d4e5f6";

    private final World world = new World();
    private Shop owner;
    private Shop other;
    private Engine.Resource network;
    private Engine.Resource share;

    @BeforeEach
    void start() {
        SimulatorOptions options = SimulatorOptions.DEFAULT.withWorld(world);
        owner = new Shop(options);
        other = new Shop(Simulator.start(options.withAccount(OTHER)));
        network = owner.engine.create(NETWORK, "network", "{'name':'shop'}");
        share = share("true");
        resource(share, network.text("arn"));
    }

    @AfterEach
    void stop() {
        other.close();
        owner.close();
    }

    private Engine.Resource share(String external) {
        return owner.engine.create(SHARE, "share", "{'name':'shop','allowExternalPrincipals':" + external + "}");
    }

    private Engine.Resource resource(Engine.Resource share, String arn) {
        return owner.engine.create(
                RESOURCE, "resource", "{'resourceShareArn':'" + share.id() + "','resourceArn':'" + arn + "'}");
    }

    private Engine.Resource principal(Engine.Resource share, String principal) {
        return owner.engine.create(
                PRINCIPAL, "principal", "{'resourceShareArn':'" + share.id() + "','principal':'" + principal + "'}");
    }

    private Engine.Resource accept() {
        return other.engine.create(ACCEPTER, "accept", "{'shareArn':'" + share.id() + "'}");
    }

    private Engine.Resource join(String networkIdentifier) {
        return other.engine.create(
                SERVICE_ASSOCIATION,
                "association",
                "{'serviceNetworkIdentifier':'" + networkIdentifier + "','serviceIdentifier':'"
                        + other.simulator.lattice().service("payments").id() + "'}");
    }

    private Engine.Resource joinVpc(Shop by, String networkIdentifier) {
        return by.engine.create(
                VPC_ASSOCIATION,
                "vpc",
                "{'serviceNetworkIdentifier':'" + networkIdentifier + "','vpcIdentifier':'vpc-0a1b2c3d4e5f60718'}");
    }

    @Test
    void anInvitedAccountJoinsByArnAndOnlyAfterItAccepted() {
        other.service("payments");
        String arn = network.text("arn");
        principal(share, OTHER);

        assertThat(refusal(() -> join(arn)))
                .endsWith("CreateServiceNetworkServiceAssociation, https response error StatusCode: 403, RequestID:"
                        + " simulated, AccessDeniedException: The service network " + arn
                        + " is not shared with account 210987654321, or the share is not accepted");
        Engine.Resource accepted = accept();
        assertThat(accepted.text("senderAccountId")).isEqualTo("111122223333");
        assertThat(accepted.at("resources")).isEqualTo("['" + arn + "']");
        assertThat(accepted.text("shareId")).isEqualTo("rs-" + share.id().split("/", -1)[1]);
        assertThat(refusal(() -> join(network.id())))
                .endsWith("ResourceNotFoundException: The servicenetwork " + network.id() + " does not exist");
        assertThat(join(arn).text("serviceNetworkIdentifier")).isEqualTo(network.id());
        joinVpc(other, arn);
        assertThat(refusal(() -> joinVpc(owner, arn)))
                .endsWith("ConflictException: VPC vpc-0a1b2c3d4e5f60718 is already associated with service network "
                        + network.id());
    }

    @Test
    void whatWasJoinedStaysWhenTheSharingEndsAndHoldsTheNetwork() {
        other.service("payments");
        Engine.Resource principal = principal(share, OTHER);
        accept();
        Engine.Resource association = join(network.text("arn"));

        principal.delete();
        share.delete();
        assertThat(association.read().getId()).isEqualTo(association.id());
        assertThat(refusal(() -> joinVpc(other, network.text("arn")))).contains("AccessDeniedException");
        assertThat(refusal(network::delete)).endsWith("has associations: delete them first");
        association.delete();
        network.delete();
        assertThat(owner.simulator.isEmpty()).isTrue();
    }

    /** So a stack that accepted, was destroyed, and is deployed again must leave {@code accept} out. */
    @Test
    void anAccountCannotLeaveAndCannotAcceptTwice() {
        Engine.Resource principal = principal(share, OTHER);
        accept().delete();

        assertThat(refusal(this::accept))
                .isEqualTo("No pending RAM Resource Share (" + share.id() + ") invitation found\n\nNOTE: If both AWS"
                        + " accounts are in the same AWS Organization and RAM Sharing with AWS Organizations is enabled,"
                        + " this resource is not necessary");
        joinVpc(other, network.text("arn")).delete();
        principal.delete();
        assertThat(refusal(() -> joinVpc(other, network.text("arn")))).contains("AccessDeniedException");
        principal(share, OTHER);
        accept();
        joinVpc(other, network.text("arn"));
    }

    @Test
    void anOrganizationThatSharesNeedsNoInvitation() {
        Organization organization = organization(true);
        Engine.Resource inside = share("false");
        resource(inside, network.text("arn"));

        for (String principal : List.of(OTHER, organization.arn(), organization.arn(UNIT))) {
            Engine.Resource offered = principal(inside, principal);
            assertThat(refusal(this::accept)).startsWith("No pending RAM Resource Share");
            joinVpc(other, network.text("arn")).delete();
            offered.delete();
            assertThat(refusal(() -> joinVpc(other, network.text("arn")))).contains("AccessDeniedException");
        }
        assertThat(refusal(() -> principal(inside, "333344445555")))
                .endsWith(
                        "OperationNotPermittedException: The share allows principals of its own organization only, and"
                                + " account 333344445555 is none, or sharing is not enabled in the organization");
        assertThat(refusal(() -> principal(inside, organization.arn("ou-ab12-unknown1"))))
                .endsWith("UnknownResourceException: Organization o-a1b2c3d4e5 could not be found.");
    }

    @Test
    void anOrganizationWithoutSharingIsNoPrincipalAndItsAccountsAreInvited() {
        Organization organization = organization(false);

        assertThat(refusal(() -> principal(share, organization.arn())))
                .endsWith("UnknownResourceException: Organization o-a1b2c3d4e5 could not be found.");
        principal(share, OTHER);
        accept();
        joinVpc(other, network.text("arn"));
    }

    private Organization organization(boolean sharing) {
        Organization organization =
                new Organization("o-a1b2c3d4e5", "111122223333", sharing, Map.of(OTHER, List.of(UNIT)));
        world.found(organization);
        return organization;
    }

    @Test
    void onlyOwnNetworksAreSharedAndOnlyWithAccountsAndOrganizations() {
        assertThat(refusal(() -> resource(share, network.text("arn"))))
                .isEqualTo("RAM Resource Association (" + share.id() + "," + network.text("arn") + ") already exists");
        String foreign = "arn:aws:vpc-lattice:eu-west-1:210987654321:servicenetwork/sn-0a1b2c3d4e5f60718";
        assertThat(refusal(() -> resource(share, foreign)))
                .endsWith("UnknownResourceException: Resource " + foreign
                        + " is no service network of account 111122223333");
        assertThat(refusal(() -> principal(share, "arn:aws:iam::210987654321:role/checkout")))
                .endsWith("InvalidParameterException: A service network cannot be shared with"
                        + " arn:aws:iam::210987654321:role/checkout: only with accounts, organizations and"
                        + " organizational units");
        assertThat(owner.engine.failures(
                        PRINCIPAL, "x", "{'resourceShareArn':'" + share.id() + "','principal':'checkout'}"))
                .containsExactly("principal: \"principal\" (checkout) is an invalid ARN: arn: invalid prefix. Examine"
                        + " values at 'x.principal'.");
    }

    @Test
    void sharesAreChangedInPlaceAndTheirMembersReplaced() {
        Engine.Resource principal = principal(share, OTHER);

        assertThat(principal.id()).isEqualTo(share.id() + ",210987654321");
        assertThat(changes(share.diff("{'name':'mall'}")))
                .containsExactly("allowExternalPrincipals UPDATE", "name UPDATE");
        assertThat(share.diff("{'name':'mall'}").getReplacesList()).isEmpty();
        assertThat(share.update("{'name':'mall'}").text("name")).isEqualTo("mall");
        assertThat(principal
                        .diff("{'resourceShareArn':'" + share.id() + "','principal':'333344445555'}")
                        .getReplacesList())
                .containsExactly("principal");
        assertThat(owner.engine
                        .importById(PRINCIPAL, "imported", principal.id())
                        .getProperties()
                        .getFieldsMap())
                .containsKeys("principal", "resourceShareArn");
        share.delete();
        assertThat(principal.read().getId()).isEmpty();
    }
}
