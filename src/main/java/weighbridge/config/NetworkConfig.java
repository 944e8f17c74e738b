package weighbridge.config;

import java.util.List;

/** The service network that the service joins. */
public sealed interface NetworkConfig {
    List<VpcAssociation> vpcs();

    /** A network that exists already and is not this stack's, by its id ({@code sn-…}). */
    record Existing(String id, List<VpcAssociation> vpcs) implements NetworkConfig {}

    /** A network that this stack owns. */
    record Owned(String name, List<VpcAssociation> vpcs) implements NetworkConfig {}

    /** A VPC whose clients may reach the network, and the security groups that guard the way. */
    record VpcAssociation(String id, List<String> securityGroups) {}
}
