package weighbridge.config;

import java.util.List;

/** The service network that the service joins. */
public sealed interface NetworkConfig {
    List<VpcAssociation> vpcs();

    /** A network that exists already and is not this stack's, by its id ({@code sn-…}). */
    record Existing(String id, List<VpcAssociation> vpcs) implements NetworkConfig {
        public Existing {
            Valid.require(id.matches("sn-[0-9a-z]{17}"), "'" + id + "' is not the id of a service network");
            vpcs = unique(vpcs);
        }
    }

    /** A network that this stack owns. */
    record Owned(String name, List<VpcAssociation> vpcs) implements NetworkConfig {
        public Owned {
            Names.requireNetwork(name);
            vpcs = unique(vpcs);
        }
    }

    /** A VPC whose clients may reach the network, and the security groups that guard the way. */
    record VpcAssociation(String id, List<String> securityGroups) {
        public VpcAssociation {
            Valid.require(id.startsWith("vpc-"), "'" + id + "' is not the id of a VPC");
            securityGroups = List.copyOf(securityGroups);
        }
    }

    private static List<VpcAssociation> unique(List<VpcAssociation> vpcs) {
        Valid.requireUnique("VPC", vpcs, VpcAssociation::id);
        return List.copyOf(vpcs);
    }
}
