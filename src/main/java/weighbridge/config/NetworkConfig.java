package weighbridge.config;

import java.util.List;
import java.util.Optional;

/** The service network that the service joins. */
public sealed interface NetworkConfig {
    List<VpcAssociation> vpcs();

    /**
     * A network that exists already and is not this stack's.
     *
     * @param id {@code sn-…}, or its ARN where it is another account's
     * @param accept the ARN of the AWS RAM resource share to accept first
     */
    record Existing(String id, Optional<String> accept, List<VpcAssociation> vpcs) implements NetworkConfig {
        public Existing {
            Valid.require(
                    id.matches("(arn:[^ ]+:servicenetwork/)?sn-[0-9a-z]{17}"),
                    "'" + id + "' is not the id of a service network");
            vpcs = unique(vpcs);
        }
    }

    /**
     * A network that this stack owns.
     *
     * @param share the accounts, organizational units and organizations that may use it too: ids or ARNs
     */
    record Owned(String name, Access access, AccessLogs accessLogs, List<String> share, List<VpcAssociation> vpcs)
            implements NetworkConfig {
        public Owned {
            Names.requireNetwork(name);
            Valid.requireUnique("share", share, principal -> principal);
            share = List.copyOf(share);
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
