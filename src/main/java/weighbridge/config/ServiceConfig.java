package weighbridge.config;

import java.util.Optional;

/**
 * The VPC Lattice service.
 *
 * @param domain its own domain name; without one it has the name that Lattice makes
 */
public record ServiceConfig(String name, Access access, AccessLogs accessLogs, Optional<DomainConfig> domain) {
    public ServiceConfig {
        Names.requireService(name);
    }
}
