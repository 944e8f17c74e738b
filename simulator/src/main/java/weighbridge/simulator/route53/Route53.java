package weighbridge.simulator.route53;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import weighbridge.simulator.aws.AwsException;
import weighbridge.simulator.aws.Service;

/** Hosted zones, which operators make, and the records in them, which stacks make. */
public final class Route53 {
    private static final String CHANGE = "ChangeResourceRecordSets";

    private final Map<String, HostedZone> zones = new LinkedHashMap<>();
    private final Map<String, Map<RecordSet.Key, RecordSet>> records = new LinkedHashMap<>();
    private final RecordRules rules;

    /** @param zoneOfName the zone of a domain name that AWS gave to one of its resources */
    public Route53(Function<String, Optional<String>> zoneOfName) {
        this.rules = new RecordRules(zoneOfName);
    }

    /** The AWS Regions that a latency record may name, as far as the simulator knows where they are. */
    public static List<String> regions() {
        return Place.regions();
    }

    public void add(HostedZone zone) {
        zones.put(zone.id(), zone);
        records.put(zone.id(), new LinkedHashMap<>());
    }

    /** The zones that may answer for a name, the most specific first. */
    public List<HostedZone> zonesOf(String name) {
        return zones.values().stream()
                .filter(zone -> zone.holds(name))
                .sorted((left, right) ->
                        Integer.compare(right.name().length(), left.name().length()))
                .toList();
    }

    /** What a zone holds, in order of creation. */
    public List<RecordSet> records(String zoneId) {
        return List.copyOf(records.getOrDefault(zoneId, Map.of()).values());
    }

    /** Whether no zone of an account holds a record. */
    public boolean isEmpty(String account) {
        return zones.values().stream()
                .filter(zone -> zone.account().equals(account))
                .allMatch(zone -> records(zone.id()).isEmpty());
    }

    /**
     * Makes a record.
     *
     * @param account that asks
     * @throws AwsException if the record exists, or breaks a rule
     */
    public void create(String account, String zoneId, RecordSet record) {
        HostedZone zone = zone(account, zoneId);
        if (records.get(zoneId).containsKey(record.key())) {
            throw invalid(List.of("Tried to create resource record set [name='" + record.name() + ".', type='"
                    + record.type() + "'"
                    + record.setIdentifier()
                            .map(id -> ", set-identifier='" + id + "'")
                            .orElse("")
                    + "] but it already exists"));
        }
        put(zone, record, records(zoneId));
    }

    /**
     * Puts a record in the place of another, which may have another key, in one batch.
     *
     * @throws AwsException if the old one does not exist, or the new one breaks a rule; then the old one stays
     */
    public void replace(String account, String zoneId, RecordSet.Key old, RecordSet record) {
        HostedZone zone = zone(account, zoneId);
        List<RecordSet> others = new ArrayList<>(records(zoneId));
        others.remove(get(account, zoneId, old));
        put(zone, record, others);
        if (!old.equals(record.key())) {
            records.get(zoneId).remove(old);
        }
    }

    /**
     * The record of a key.
     *
     * @throws AwsException not found where there is none
     */
    public RecordSet get(String account, String zoneId, RecordSet.Key key) {
        zone(account, zoneId);
        RecordSet found = records.get(zoneId).get(key);
        if (found == null) {
            throw Service.ROUTE53.notFound("ListResourceRecordSets", "couldn't find resource record " + key.name());
        }
        return found;
    }

    public void delete(String account, String zoneId, RecordSet.Key key) {
        records.get(zoneId).remove(get(account, zoneId, key).key());
    }

    private void put(HostedZone zone, RecordSet record, List<RecordSet> others) {
        List<String> problems = rules.problems(zone, record, others);
        if (!problems.isEmpty()) {
            throw invalid(problems);
        }
        records.get(zone.id()).put(record.key(), record);
    }

    private HostedZone zone(String account, String id) {
        HostedZone zone = zones.get(id);
        if (zone == null) {
            throw Service.ROUTE53.refusal(
                    "GetHostedZone", "NoSuchHostedZone", 404, "No hosted zone found with ID: " + id);
        }
        if (!zone.account().equals(account)) {
            throw Service.ROUTE53.refusal(
                    "GetHostedZone",
                    "AccessDenied",
                    403,
                    "User: " + account + " is not authorized to access this resource");
        }
        return zone;
    }

    private static AwsException invalid(List<String> problems) {
        return Service.ROUTE53.invalid(CHANGE, "[" + String.join(", ", problems) + "]");
    }
}
