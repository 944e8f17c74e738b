package weighbridge.simulator.route53;

import java.util.Locale;

/**
 * What an alias record stands for.
 *
 * @param dnsName without the dot at its end
 * @param hostedZoneId the zone of that name, which is the service's own and none of the account
 */
public record AliasTarget(String dnsName, String hostedZoneId, boolean evaluateTargetHealth) {
    public AliasTarget {
        dnsName = normalized(dnsName);
    }

    /** As the provider writes it ({@code normalizeAliasDomainName}): in lower case, without the dot at its end. */
    static String normalized(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
