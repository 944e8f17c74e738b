package weighbridge.simulator.lattice;

import java.util.Map;

/** A service's place in a service network. */
public record ServiceAssociation(String id, String arn, String networkId, String serviceId, Map<String, String> tags) {}
