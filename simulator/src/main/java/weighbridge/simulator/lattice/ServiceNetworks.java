package weighbridge.simulator.lattice;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import weighbridge.simulator.aws.Account;
import weighbridge.simulator.aws.Ids;
import weighbridge.simulator.aws.Quotas;
import weighbridge.simulator.aws.Service;

/** Operations on service networks and on what is associated with them. */
public final class ServiceNetworks {
    private static final List<String> AUTH_TYPES = List.of("NONE", "AWS_IAM");
    private static final Pattern VPC = Pattern.compile("vpc-(([0-9a-z]{8})|([0-9a-z]{17}))");
    private static final Pattern SECURITY_GROUP = Pattern.compile("sg-(([0-9a-z]{8})|([0-9a-z]{17}))");

    /** Not adjustable (User Guide, "Quotas": security groups per association). */
    private static final int MOST_SECURITY_GROUPS = 5;

    private final LatticeStore store;
    private final Account account;
    private final Ids ids;
    private final Quotas quotas;
    private final LatticeWorld world;
    private final ReachableNetworks reachable;

    ServiceNetworks(
            LatticeStore store,
            Account account,
            Ids ids,
            Quotas quotas,
            LatticeWorld world,
            ReachableNetworks reachable) {
        this.store = store;
        this.account = account;
        this.ids = ids;
        this.quotas = quotas;
        this.world = world;
        this.reachable = reachable;
    }

    public ServiceNetwork create(String name, String authType, Map<String, String> tags) {
        String operation = "CreateServiceNetwork";
        Names.SERVICE_NETWORK.require(operation, name);
        Constraints.oneOf(operation, "authType", authType, AUTH_TYPES);
        if (store.networks.values().stream().anyMatch(network -> network.name().equals(name))) {
            throw Service.LATTICE.conflict(operation, "Service network " + name + " already exists");
        }
        if (store.networks.size() >= quotas.serviceNetworksPerRegion()) {
            throw Service.LATTICE.quota(
                    operation, "The quota is " + quotas.serviceNetworksPerRegion() + " service networks in a Region");
        }
        String id = ids.next("sn");
        return put(new ServiceNetwork(
                id, account.arn("vpc-lattice", "servicenetwork/" + id), name, authType, Tags.require(operation, tags)));
    }

    public ServiceNetwork update(String id, String authType) {
        String operation = "UpdateServiceNetwork";
        Constraints.oneOf(operation, "authType", authType, AUTH_TYPES);
        ServiceNetwork old = get(id);
        return put(new ServiceNetwork(old.id(), old.arn(), old.name(), authType, old.tags()));
    }

    public void tag(String id, Map<String, String> tags) {
        ServiceNetwork old = get(id);
        put(new ServiceNetwork(old.id(), old.arn(), old.name(), old.authType(), Tags.require("TagResource", tags)));
    }

    public ServiceNetwork get(String identifier) {
        return Lookup.SERVICE_NETWORK.in(store.networks, "GetServiceNetwork", identifier);
    }

    /** Whether this account has a network of this ARN. */
    public boolean owns(String arn) {
        return store.networks.values().stream()
                .anyMatch(network -> network.arn().equals(arn));
    }

    /** "You can only delete the service network if there is no service or VPC associated with it." */
    public void delete(String identifier) {
        String operation = "DeleteServiceNetwork";
        ServiceNetwork network = Lookup.SERVICE_NETWORK.in(store.networks, operation, identifier);
        if (world.isAssociated(network)) {
            throw Service.LATTICE.conflict(
                    operation, "Service network " + network.id() + " has associations: delete them first");
        }
        store.dropRelated(network.id());
        store.networks.remove(network.id());
    }

    public VpcAssociation associateVpc(
            String networkIdentifier, String vpcId, List<String> securityGroups, Map<String, String> tags) {
        String operation = "CreateServiceNetworkVpcAssociation";
        ServiceNetwork network = reachable.find(operation, networkIdentifier);
        requireId(operation, "vpcIdentifier", vpcId, VPC);
        requireSecurityGroups(operation, securityGroups);
        requireVpcFree(operation, vpcId);
        String id = ids.next("snva");
        VpcAssociation association = new VpcAssociation(
                id,
                account.arn("vpc-lattice", "servicenetworkvpcassociation/" + id),
                network.arn(),
                vpcId,
                List.copyOf(securityGroups),
                Tags.require(operation, tags));
        store.vpcAssociations.put(id, association);
        return association;
    }

    /** "You can connect a VPC to only one service network through an association" (User Guide, "Service networks"). */
    private void requireVpcFree(String operation, String vpcId) {
        world.vpcAssociations()
                .filter(association -> association.vpcId().equals(vpcId))
                .findFirst()
                .ifPresent(association -> {
                    throw Service.LATTICE.conflict(
                            operation,
                            "VPC " + vpcId + " is already associated with service network " + association.networkId());
                });
    }

    /**
     * "If you add a security group …, the association must continue to have at least one security group"
     * (UpdateServiceNetworkVpcAssociation); the service model wants 1 to 5 in the call.
     */
    public VpcAssociation updateVpc(String id, List<String> securityGroups) {
        String operation = "UpdateServiceNetworkVpcAssociation";
        if (securityGroups.isEmpty()) {
            throw Constraints.failed(
                    Service.LATTICE,
                    operation,
                    securityGroups,
                    "securityGroupIds",
                    "Member must have length greater than or equal to 1");
        }
        requireSecurityGroups(operation, securityGroups);
        VpcAssociation old = getVpc(id);
        return put(new VpcAssociation(
                old.id(), old.arn(), old.networkArn(), old.vpcId(), List.copyOf(securityGroups), old.tags()));
    }

    public void tagVpc(String id, Map<String, String> tags) {
        VpcAssociation old = getVpc(id);
        put(new VpcAssociation(
                old.id(),
                old.arn(),
                old.networkArn(),
                old.vpcId(),
                old.securityGroups(),
                Tags.require("TagResource", tags)));
    }

    public VpcAssociation getVpc(String id) {
        return Lookup.VPC_ASSOCIATION.in(store.vpcAssociations, "GetServiceNetworkVpcAssociation", id);
    }

    public void deleteVpc(String id) {
        String operation = "DeleteServiceNetworkVpcAssociation";
        store.vpcAssociations.remove(
                Lookup.VPC_ASSOCIATION.in(store.vpcAssociations, operation, id).id());
    }

    private static void requireSecurityGroups(String operation, List<String> securityGroups) {
        if (securityGroups.size() > MOST_SECURITY_GROUPS) {
            throw Service.LATTICE.invalid(
                    operation, "An association takes at most " + MOST_SECURITY_GROUPS + " security groups");
        }
        securityGroups.forEach(group -> requireId(operation, "securityGroupIds", group, SECURITY_GROUP));
    }

    private static void requireId(String operation, String member, String value, Pattern pattern) {
        if (!pattern.matcher(value).matches()) {
            throw Constraints.failed(
                    Service.LATTICE,
                    operation,
                    value,
                    member,
                    "Member must satisfy regular expression pattern: " + pattern);
        }
    }

    private ServiceNetwork put(ServiceNetwork network) {
        store.networks.put(network.id(), network);
        return network;
    }

    private VpcAssociation put(VpcAssociation association) {
        store.vpcAssociations.put(association.id(), association);
        return association;
    }
}
