package weighbridge.simulator.lattice;

import weighbridge.simulator.dataplane.auth.AuthPolicy;

/**
 * The auth policy of a service network or a service.
 *
 * @param document JSON, as it was put
 */
public record LatticeAuthPolicy(String resourceId, String document, AuthPolicy parsed) {}
