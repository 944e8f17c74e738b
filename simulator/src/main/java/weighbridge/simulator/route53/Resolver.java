package weighbridge.simulator.route53;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import weighbridge.simulator.route53.RoutingPolicy.Geolocation;
import weighbridge.simulator.route53.RoutingPolicy.Latency;
import weighbridge.simulator.route53.RoutingPolicy.Weighted;

/**
 * Answers questions for a name. Source: Route 53 developer guide, "Choosing a routing policy" and the pages of the policies; for
 * private zones, "Geolocation routing in private hosted zones" and "Latency-based routing in private hosted zones".
 */
public final class Resolver {
    private final Route53 route53;
    private final SplittableRandom random;

    /** @param seed of what weighted records draw */
    public Resolver(Route53 route53, long seed) {
        this.route53 = route53;
        this.random = new SplittableRandom(seed);
    }

    /**
     * The name that the client's alias record of this type leads to; empty where there is no answer, as for a place that no
     * geolocation record names and no default answers for.
     *
     * @param type {@code A} or {@code AAAA}
     */
    public Optional<String> resolve(String name, String type, DnsClient client) {
        String asked = AliasTarget.normalized(name);
        return zone(asked, client)
                .flatMap(zone -> pick(matching(zone, asked, type), client)
                        .map(record -> record.alias().dnsName()));
    }

    /** A private zone hides a public one of its name from the VPCs that it answers. */
    private Optional<HostedZone> zone(String name, DnsClient client) {
        List<HostedZone> zones = route53.zonesOf(name);
        Optional<HostedZone> ofVpc = client.vpc()
                .flatMap(vpc ->
                        zones.stream().filter(zone -> zone.vpcs().contains(vpc)).findFirst());
        return ofVpc.or(() -> zones.stream().filter(zone -> !zone.isPrivate()).findFirst());
    }

    private List<RecordSet> matching(HostedZone zone, String name, String type) {
        return route53.records(zone.id()).stream()
                .filter(record -> record.name().equals(name) && record.type().equals(type))
                .toList();
    }

    private Optional<RecordSet> pick(List<RecordSet> records, DnsClient client) {
        if (records.isEmpty()) {
            return Optional.empty();
        }
        RoutingPolicy policy = records.get(0).policy();
        if (policy instanceof Weighted) {
            return Optional.of(drawn(records));
        }
        if (policy instanceof Latency) {
            return Optional.of(nearest(records, client));
        }
        return policy instanceof Geolocation ? placed(records, client) : Optional.of(records.get(0));
    }

    /** Where all weights are 0, all records are equally likely (API reference, {@code ResourceRecordSet}). */
    private RecordSet drawn(List<RecordSet> records) {
        int total = records.stream().mapToInt(Resolver::weight).sum();
        if (total == 0) {
            return records.get(random.nextInt(records.size()));
        }
        int left = random.nextInt(total);
        for (RecordSet record : records) {
            left -= weight(record);
            if (left < 0) {
                return record;
            }
        }
        throw new AssertionError("drew beyond the total of " + records);
    }

    private static int weight(RecordSet record) {
        return ((Weighted) record.policy()).weight();
    }

    private static RecordSet nearest(List<RecordSet> records, DnsClient client) {
        Place here = Place.of(client.region()).orElseThrow();
        return records.stream()
                .min(Comparator.comparingDouble(record -> here.distance(
                        Place.of(((Latency) record.policy()).region()).orElseThrow())))
                .orElseThrow();
    }

    /** The smallest place first: country, continent, everywhere else. */
    private static Optional<RecordSet> placed(List<RecordSet> records, DnsClient client) {
        return first(records, place -> place.country().equals(Optional.of(client.country())))
                .or(() -> first(records, place -> place.continent().equals(Optional.of(client.continent()))))
                .or(() -> first(records, Geolocation::isDefault));
    }

    private static Optional<RecordSet> first(List<RecordSet> records, Predicate<Geolocation> places) {
        return records.stream()
                .filter(record -> places.test((Geolocation) record.policy()))
                .findFirst();
    }
}
