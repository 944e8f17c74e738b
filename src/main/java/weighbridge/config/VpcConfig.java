package weighbridge.config;

import java.util.List;

/** Where a function's network interfaces are: 1 to 16 subnets, 1 to 5 security groups. */
public record VpcConfig(List<String> subnets, List<String> securityGroups) {
    public VpcConfig {
        Valid.requireRange("number of subnets", subnets.size(), 1, 16);
        Valid.requireRange("number of security groups", securityGroups.size(), 1, 5);
        subnets = List.copyOf(subnets);
        securityGroups = List.copyOf(securityGroups);
    }
}
