package weighbridge.simulator.provider.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weighbridge.simulator.provider.schema.Checker;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;
import weighbridge.simulator.provider.schema.ValueRule;
import weighbridge.simulator.route53.Route53;
import weighbridge.simulator.route53.RoutingPolicy;

/** The blocks of a record that say how Route 53 chooses it. The bridge names them in the plural, and each has one item. */
final class RoutingProps {
    private static final String GEOLOCATION = "geolocationRoutingPolicies";
    private static final String LATENCY = "latencyRoutingPolicies";
    private static final String WEIGHTED = "weightedRoutingPolicies";
    private static final List<String> ALL = List.of(GEOLOCATION, LATENCY, WEIGHTED);

    private RoutingProps() {}

    static Property geolocation() {
        Schema schema = Schema.of(
                Property.of("continent", Kind.STRING).where(ValueRule.oneOf("AF", "AN", "AS", "EU", "NA", "OC", "SA")),
                Property.of("country", Kind.STRING).where(ValueRule.lengthBetween(1, 2)));
        return Property.block(GEOLOCATION, Kind.BLOCKS, schema).items(0, 1);
    }

    static Property latency() {
        Schema schema = Schema.of(Property.of("region", Kind.STRING, Flag.REQUIRED)
                .where(ValueRule.oneOf(Route53.regions().toArray(String[]::new))));
        return Property.block(LATENCY, Kind.BLOCKS, schema).items(0, 1);
    }

    static Property weighted() {
        Schema schema = Schema.of(Property.of("weight", Kind.INTEGER, Flag.REQUIRED));
        return Property.block(WEIGHTED, Kind.BLOCKS, schema).items(0, 1);
    }

    /** {@code ConflictsWith} and {@code RequiredWith}. */
    static List<Checker.Failure> check(Props inputs) {
        List<String> given =
                ALL.stream().filter(name -> !inputs.blocks(name).isEmpty()).toList();
        List<Checker.Failure> failures = new ArrayList<>();
        if (given.size() > 1) {
            failures.add(new Checker.Failure(given.get(0), given.get(0) + " conflicts with " + given.get(1)));
        }
        if (!given.isEmpty() && inputs.value("setIdentifier").isEmpty()) {
            failures.add(
                    new Checker.Failure(given.get(0), "all of `" + given.get(0) + ",setIdentifier` must be specified"));
        }
        return failures;
    }

    static RoutingPolicy of(Props in) {
        if (!in.blocks(WEIGHTED).isEmpty()) {
            return new RoutingPolicy.Weighted(
                    in.blocks(WEIGHTED).get(0).integer("weight").orElseThrow());
        }
        if (!in.blocks(LATENCY).isEmpty()) {
            return new RoutingPolicy.Latency(in.blocks(LATENCY).get(0).need("region"));
        }
        if (!in.blocks(GEOLOCATION).isEmpty()) {
            Props place = in.blocks(GEOLOCATION).get(0);
            return new RoutingPolicy.Geolocation(place.string("continent"), place.string("country"));
        }
        return new RoutingPolicy.Simple();
    }

    /** As the provider reads it: a part of a place that is not there is an empty text. */
    static void put(Map<String, Object> out, RoutingPolicy policy) {
        if (policy instanceof RoutingPolicy.Weighted weighted) {
            out.put(WEIGHTED, List.of(Map.of("weight", (long) weighted.weight())));
        } else if (policy instanceof RoutingPolicy.Latency latency) {
            out.put(LATENCY, List.of(Map.of("region", latency.region())));
        } else if (policy instanceof RoutingPolicy.Geolocation place) {
            out.put(
                    GEOLOCATION,
                    List.of(Map.of("continent", text(place.continent()), "country", text(place.country()))));
        }
    }

    private static String text(Optional<String> code) {
        return code.orElse("");
    }
}
