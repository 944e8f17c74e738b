package weighbridge.simulator.route53;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import weighbridge.simulator.route53.RoutingPolicy.Geolocation;
import weighbridge.simulator.route53.RoutingPolicy.Latency;
import weighbridge.simulator.route53.RoutingPolicy.Simple;
import weighbridge.simulator.route53.RoutingPolicy.Weighted;

/**
 * What Route 53 demands of a record among the others of its zone: API reference, {@code ChangeResourceRecordSets} and
 * {@code ResourceRecordSet}. The wording is of answers that people quote in issues: hashicorp/terraform-provider-aws 1668 and
 * 15622, kubernetes-sigs/external-dns 3141, aws/aws-cdk 19643, barnybug/cli53 317.
 */
final class RecordRules {
    private final Function<String, Optional<String>> zoneOfName;

    /** @param zoneOfName the zone of a domain name that AWS gave to one of its resources */
    RecordRules(Function<String, Optional<String>> zoneOfName) {
        this.zoneOfName = zoneOfName;
    }

    /** Everything that is wrong with a record among those that stand beside it. */
    List<String> problems(HostedZone zone, RecordSet record, List<RecordSet> records) {
        List<String> problems = new ArrayList<>();
        if (!zone.holds(record.name())) {
            problems.add("RRSet with DNS name " + record.name() + ". is not permitted in zone " + zone.name() + ".");
        }
        if (record.policy() instanceof Weighted weighted && (weighted.weight() < 0 || weighted.weight() > 255)) {
            problems.add("Weight " + weighted.weight() + " is not within 0 to 255");
        }
        if (record.policy() instanceof Simple && record.setIdentifier().isPresent()) {
            problems.add("Invalid request: Expected exactly one of [Weight, Region, Failover, GeoLocation, or"
                    + " MultiValueAnswer], but found none in Change with [Name=" + record.name() + "., Type="
                    + record.type() + ", SetIdentifier="
                    + record.setIdentifier().get() + "]");
        }
        problems.addAll(aliasProblems(record));
        records.stream()
                .filter(record::isBeside)
                .flatMap(other -> clash(record, other).stream())
                .findFirst()
                .ifPresent(problems::add);
        return problems;
    }

    private List<String> aliasProblems(RecordSet record) {
        AliasTarget alias = record.alias();
        Optional<String> zone = zoneOfName.apply(alias.dnsName());
        List<String> problems = new ArrayList<>();
        String tried = "Tried to create an alias that targets " + alias.dnsName() + "., type " + record.type()
                + " in zone " + alias.hostedZoneId() + ", but ";
        if (zone.filter(alias.hostedZoneId()::equals).isEmpty()) {
            problems.add(tried + "the alias target name does not lie within the target zone");
        }
        if (zone.isEmpty()) {
            problems.add(tried + "that target was not found");
        }
        return problems;
    }

    private static Optional<String> clash(RecordSet record, RecordSet other) {
        if (record.policy() instanceof Simple) {
            return Optional.of(
                    record.described() + " cannot be created as other RRSets exist with the same name and type.");
        }
        if (record.policy().getClass() != other.policy().getClass()) {
            return Optional.of(record.described() + " cannot be created as a non-"
                    + record.policy().word() + " set exists with the same name and type.");
        }
        return taken(record, other);
    }

    /** A Region and a place belong to one record of a name. */
    private static Optional<String> taken(RecordSet record, RecordSet other) {
        if (!record.policy().equals(other.policy())) {
            return Optional.empty();
        }
        if (record.policy() instanceof Latency latency) {
            return Optional.of(record.described() + ", and Region Name=" + latency.region()
                    + " cannot be created because a latency RRSet with the same name, type and region already exists.");
        }
        if (record.policy() instanceof Geolocation) {
            return Optional.of(record.described()
                    + " cannot be created because a geolocation RRSet with the same name, type and location already"
                    + " exists.");
        }
        return Optional.empty();
    }
}
