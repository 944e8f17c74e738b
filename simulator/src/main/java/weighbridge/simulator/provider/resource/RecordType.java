package weighbridge.simulator.provider.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import weighbridge.simulator.provider.schema.Checker;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;
import weighbridge.simulator.provider.schema.ValueRule;
import weighbridge.simulator.route53.AliasTarget;
import weighbridge.simulator.route53.RecordSet;

/**
 * {@code aws_route53_record} (terraform-provider-aws, internal/service/route53/record.go), as far as alias records go. Only
 * another name or zone replaces a record; another set identifier or type is a delete and a create in one batch.
 */
final class RecordType implements ResourceType {
    private static final Schema ALIAS = Schema.of(
            Property.of("evaluateTargetHealth", Kind.BOOLEAN, Flag.REQUIRED),
            Property.of("name", Kind.STRING, Flag.REQUIRED).where(ValueRule.lengthBetween(1, 1024)),
            Property.of("zoneId", Kind.STRING, Flag.REQUIRED).where(ValueRule.lengthBetween(1, 32)));
    private static final Schema SCHEMA = Schema.of(
            Property.block("aliases", Kind.BLOCKS, ALIAS).items(1, 1),
            Property.of("allowOverwrite", Kind.BOOLEAN, Flag.COMPUTED),
            Shapes.output("fqdn"),
            RoutingProps.geolocation(),
            RoutingProps.latency(),
            Property.of("name", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW),
            Property.of("setIdentifier", Kind.STRING),
            Property.of("type", Kind.STRING, Flag.REQUIRED).where(ValueRule.oneOf("A", "AAAA")),
            RoutingProps.weighted(),
            Property.of("zoneId", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW));

    private static final Pattern ID = Pattern.compile("([^_]+)_(.+?)_(A|AAAA)(?:_(.+))?");

    private final Aws aws;

    RecordType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws:route53/record:Record";
    }

    @Override
    public String label() {
        return "Route53 Record";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public List<Checker.Failure> check(Props inputs) {
        return RoutingProps.check(inputs);
    }

    /** {@code createRecordImportID}. */
    @Override
    public String create(Props in) {
        RecordSet record = record(in);
        if (in.isTrue("allowOverwrite")) {
            throw new IllegalArgumentException("the simulator does not simulate allowOverwrite");
        }
        aws.route53().create(aws.account().id(), in.need("zoneId"), record);
        String id = in.need("zoneId") + "_" + record.name() + "_" + record.type();
        return record.setIdentifier().map(set -> id + "_" + set).orElse(id);
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        RecordSet record = aws.route53().get(aws.account().id(), state.need("zoneId"), key(state));
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("aliases", List.of(alias(record.alias())));
        out.put("fqdn", record.name());
        out.put("name", record.name());
        record.setIdentifier().ifPresent(set -> out.put("setIdentifier", set));
        out.put("type", record.type());
        out.put("zoneId", state.need("zoneId"));
        RoutingProps.put(out, record.policy());
        return out;
    }

    @Override
    public void update(String id, Props state, Props in) {
        aws.route53().replace(aws.account().id(), in.need("zoneId"), key(state), record(in));
    }

    @Override
    public void delete(String id, Props state) {
        aws.route53().delete(aws.account().id(), state.need("zoneId"), key(state));
    }

    /** {@code recordParseResourceID}: {@code ZONE_NAME_TYPE} or {@code ZONE_NAME_TYPE_SET}; a name may hold underscores. */
    @Override
    public Props imported(String id) {
        Matcher parts = ID.matcher(id);
        if (!parts.matches()) {
            throw new IllegalArgumentException("unexpected format of ID (\"" + id
                    + "\"), expected ZONEID_RECORDNAME_TYPE_SET-IDENTIFIER, where SET-IDENTIFIER is optional");
        }
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("zoneId", parts.group(1));
        known.put("name", parts.group(2));
        known.put("type", parts.group(3));
        Optional.ofNullable(parts.group(4)).ifPresent(set -> known.put("setIdentifier", set));
        return new Props(known);
    }

    private static RecordSet record(Props in) {
        Props alias = in.blocks("aliases").get(0);
        return new RecordSet(
                in.need("name"),
                in.need("type"),
                in.string("setIdentifier"),
                RoutingProps.of(in),
                new AliasTarget(alias.need("name"), alias.need("zoneId"), alias.isTrue("evaluateTargetHealth")));
    }

    private static RecordSet.Key key(Props state) {
        return new RecordSet.Key(state.need("name"), state.need("type"), state.string("setIdentifier"));
    }

    private static Map<String, Object> alias(AliasTarget target) {
        return Map.of(
                "evaluateTargetHealth",
                target.evaluateTargetHealth(),
                "name",
                target.dnsName(),
                "zoneId",
                target.hostedZoneId());
    }
}
