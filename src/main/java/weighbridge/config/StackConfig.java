package weighbridge.config;

import java.util.List;

/**
 * One stack's config, complete and valid: defaults filled in, inherited splits and stables resolved, every version that an
 * action names defined.
 *
 * @param account the one AWS account of this stack, 12 digits
 * @param service the VPC Lattice service's name
 * @param protect Pulumi's protect on network, service and listeners
 * @param versions in the order of their names
 * @param listeners in the order of their names
 */
public record StackConfig(
        String region,
        String account,
        NetworkConfig network,
        String service,
        boolean protect,
        List<VersionConfig> versions,
        List<ListenerConfig> listeners) {
    public StackConfig {
        versions = List.copyOf(versions);
        listeners = List.copyOf(listeners);
    }
}
