package weighbridge.simulator.route53;

import java.util.Optional;

/** How Route 53 chooses among records of one name and type. All of them have the same policy. */
public sealed interface RoutingPolicy {
    /** The only record of its name and type. */
    record Simple() implements RoutingPolicy {}

    /** By weight over the total of weights. */
    record Weighted(int weight) implements RoutingPolicy {}

    /** The record of the AWS Region that is nearest to the client. */
    record Latency(String region) implements RoutingPolicy {}

    /**
     * By where the client is.
     *
     * @param continent its code
     * @param country its code, or {@code *} for everywhere else
     */
    record Geolocation(Optional<String> continent, Optional<String> country) implements RoutingPolicy {
        public boolean isDefault() {
            return country.filter("*"::equals).isPresent();
        }
    }

    /** As Route 53 calls it in a refusal. */
    default String word() {
        if (this instanceof Weighted) {
            return "weighted";
        }
        return this instanceof Latency ? "latency" : "geolocation";
    }
}
