package weighbridge.simulator.lambda;

import java.util.List;

/**
 * The subnets and security groups of a function in a VPC.
 *
 * @param subnets at most 16 (API reference, {@code VpcConfig})
 * @param securityGroups at most 5
 */
public record VpcSettings(List<String> subnets, List<String> securityGroups) {
    public VpcSettings {
        subnets = List.copyOf(subnets);
        securityGroups = List.copyOf(securityGroups);
    }
}
