package weighbridge.simulator.lattice;

import java.util.List;
import java.util.Map;

/**
 * A VPC whose clients may reach a service network.
 *
 * @param networkArn which may be another account's
 */
public record VpcAssociation(
        String id, String arn, String networkArn, String vpcId, List<String> securityGroups, Map<String, String> tags) {
    public String networkId() {
        return Lookup.idIn(networkArn);
    }
}
