package weighbridge.domain;

import com.pulumi.aws.route53.RecordArgs;
import com.pulumi.aws.route53.inputs.RecordGeolocationRoutingPolicyArgs;
import com.pulumi.aws.route53.inputs.RecordLatencyRoutingPolicyArgs;
import com.pulumi.aws.route53.inputs.RecordWeightedRoutingPolicyArgs;
import weighbridge.config.DnsRecord.Location;
import weighbridge.config.DnsRecord.Routing;

/** What a record says of the others of its name. The Region tells it apart from them. */
final class RoutingPolicies {
    private RoutingPolicies() {}

    /** Nothing, where the name is this Region's alone. */
    static void add(RecordArgs.Builder args, Routing routing, String region) {
        if (routing instanceof Routing.Latency) {
            args.setIdentifier(region)
                    .latencyRoutingPolicies(RecordLatencyRoutingPolicyArgs.builder()
                            .region(region)
                            .build());
        } else if (routing instanceof Routing.Weighted weighted) {
            args.setIdentifier(region)
                    .weightedRoutingPolicies(RecordWeightedRoutingPolicyArgs.builder()
                            .weight(weighted.weight())
                            .build());
        } else if (routing instanceof Routing.Geolocation geolocation) {
            args.setIdentifier(region).geolocationRoutingPolicies(place(geolocation.location()));
        }
    }

    /** Everywhere else is the country {@code *} (Route 53 API reference, {@code GeoLocation}). */
    private static RecordGeolocationRoutingPolicyArgs place(Location location) {
        var args = RecordGeolocationRoutingPolicyArgs.builder();
        if (location instanceof Location.Continent continent) {
            return args.continent(continent.code()).build();
        }
        return args.country(location instanceof Location.Country country ? country.code() : "*")
                .build();
    }
}
