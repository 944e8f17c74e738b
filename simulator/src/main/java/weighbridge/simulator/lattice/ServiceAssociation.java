package weighbridge.simulator.lattice;

import java.util.Map;

/**
 * A service's place in a service network.
 *
 * @param networkArn which may be another account's
 */
public record ServiceAssociation(String id, String arn, String networkArn, String serviceId, Map<String, String> tags) {
    public String networkId() {
        return Lookup.idIn(networkArn);
    }
}
