package weighbridge.simulator.route53;

import java.util.Optional;

/**
 * Who asks for a name.
 *
 * @param continent its code, such as {@code EU}
 * @param country its code, such as {@code DE}
 * @param region the AWS Region that it is in, or nearest to
 * @param vpc where it asks the resolver of a VPC, and so may be answered by a private zone
 */
public record DnsClient(String continent, String country, String region, Optional<Vpc> vpc) {
    /**
     * A client in a VPC, wherever its user is: in a private zone "Route 53 responds to DNS queries based on the AWS Region of
     * the VPC that the query originated from" (developer guide, "Geolocation routing in private hosted zones").
     *
     * @throws IllegalArgumentException if nobody wrote down where this Region is
     */
    public static DnsClient inVpc(String id, String region) {
        Place place = place(region);
        return new DnsClient(place.continent(), place.country(), region, Optional.of(new Vpc(region, id)));
    }

    /** A client outside of any VPC, which only a public zone answers. */
    public static DnsClient outside(String continent, String country, String nearestRegion) {
        place(nearestRegion);
        return new DnsClient(continent, country, nearestRegion, Optional.empty());
    }

    private static Place place(String region) {
        return Place.of(region)
                .orElseThrow(() -> new IllegalArgumentException("no place is known for the Region " + region));
    }
}
