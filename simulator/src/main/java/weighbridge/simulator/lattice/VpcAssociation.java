package weighbridge.simulator.lattice;

import java.util.List;
import java.util.Map;

/** A VPC whose clients may reach a service network. */
public record VpcAssociation(
        String id, String arn, String networkId, String vpcId, List<String> securityGroups, Map<String, String> tags) {}
