package weighbridge.simulator.lattice;

import java.util.Map;

/**
 * A service network.
 *
 * @param authType {@code NONE} or {@code AWS_IAM}
 */
public record ServiceNetwork(String id, String arn, String name, String authType, Map<String, String> tags) {}
