package weighbridge.config;

import java.util.Optional;

/**
 * A service's own domain name.
 *
 * @param certificate the ARN of its ACM certificate, in this account and Region
 * @param record where this stack keeps a record of the name; without one, somebody else does
 */
public record DomainConfig(String name, Optional<String> certificate, Optional<DnsRecord> record) {
    public DomainConfig {
        Valid.require(name.length() >= 3 && name.length() <= 255, "'" + name + "' is no domain name");
    }
}
