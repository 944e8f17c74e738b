package weighbridge.simulator.route53;

import java.util.Set;

/**
 * A hosted zone.
 *
 * @param id such as {@code Z0123456789ABCDEFGHIJ}
 * @param account the one that may change it
 * @param name without the dot at its end
 * @param vpcs that it answers; a zone without any is public and answers everybody
 */
public record HostedZone(String id, String account, String name, Set<Vpc> vpcs) {
    public HostedZone {
        vpcs = Set.copyOf(vpcs);
    }

    public boolean isPrivate() {
        return !vpcs.isEmpty();
    }

    /** Whether a name is the zone's own or one below it. */
    public boolean holds(String domainName) {
        return domainName.equals(name) || domainName.endsWith("." + name);
    }
}
