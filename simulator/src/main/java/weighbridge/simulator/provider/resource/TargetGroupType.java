package weighbridge.simulator.provider.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import weighbridge.simulator.lattice.LatticeTargetGroup;
import weighbridge.simulator.lattice.TargetGroupSettings;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;
import weighbridge.simulator.provider.schema.ValueRule;

/** {@code aws_vpclattice_target_group} (terraform-provider-aws, internal/service/vpclattice/target_group.go). */
final class TargetGroupType implements ResourceType {
    private static final Schema HEALTH_CHECK = Schema.of(
            Property.of("enabled", Kind.BOOLEAN).or(true),
            Property.of("healthCheckIntervalSeconds", Kind.INTEGER).or(30L).where(ValueRule.between(5, 300)),
            Property.of("healthCheckTimeoutSeconds", Kind.INTEGER).or(5L).where(ValueRule.between(1, 120)),
            Property.of("healthyThresholdCount", Kind.INTEGER).or(5L).where(ValueRule.between(2, 10)),
            Property.block(
                    "matcher",
                    Kind.BLOCK,
                    Schema.of(Property.of("value", Kind.STRING).or("200"))),
            Property.of("path", Kind.STRING).or("/"),
            Property.of("port", Kind.INTEGER, Flag.COMPUTED),
            Property.of("protocol", Kind.STRING, Flag.COMPUTED),
            Property.of("protocolVersion", Kind.STRING).or("HTTP1"),
            Property.of("unhealthyThresholdCount", Kind.INTEGER).or(2L).where(ValueRule.between(2, 10)));
    private static final Schema CONFIG = Schema.of(
            Property.block("healthCheck", Kind.BLOCK, HEALTH_CHECK),
            computed("ipAddressType").where(ValueRule.oneOf("IPV4", "IPV6")),
            computed("lambdaEventStructureVersion").where(ValueRule.oneOf("V1", "V2")),
            Property.of("port", Kind.INTEGER, Flag.COMPUTED, Flag.FORCE_NEW).where(ValueRule.between(1, 65535)),
            computed("protocol").where(ValueRule.oneOf("HTTP", "HTTPS", "TCP")),
            computed("protocolVersion").where(ValueRule.oneOf("HTTP1", "HTTP2", "GRPC")),
            computed("vpcIdentifier"));
    private static final Schema SCHEMA = Schema.of(
            Shapes.arn(),
            Property.block("config", Kind.BLOCK, CONFIG),
            Shapes.name().where(ValueRule.lengthBetween(3, 128)),
            Shapes.output("status"),
            Property.of("type", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW)
                    .where(ValueRule.oneOf("IP", "LAMBDA", "INSTANCE", "ALB")),
            Shapes.tags(),
            Shapes.tagsAll());

    private final Aws aws;

    TargetGroupType(Aws aws) {
        this.aws = aws;
    }

    private static Property computed(String name) {
        return Property.of(name, Kind.STRING, Flag.COMPUTED, Flag.FORCE_NEW);
    }

    @Override
    public String token() {
        return "aws:vpclattice/targetGroup:TargetGroup";
    }

    @Override
    public String label() {
        // The provider says so for target groups too: it passes ResNameService here.
        return "VPCLattice Service";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String create(Props in) {
        return aws.lattice()
                .targetGroups()
                .create(
                        in.need("name"),
                        in.need("type"),
                        in.block("config").map(TargetGroupType::settings).orElse(TargetGroupSettings.NONE),
                        in.map("tags"))
                .id();
    }

    private static TargetGroupSettings settings(Props config) {
        List<String> others = Stream.of(
                        "healthCheck", "ipAddressType", "port", "protocol", "protocolVersion", "vpcIdentifier")
                .filter(name ->
                        config.value(name).filter(value -> !value.equals("")).isPresent())
                .toList();
        return new TargetGroupSettings(config.string("lambdaEventStructureVersion"), others);
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        LatticeTargetGroup group = aws.lattice().targetGroups().get(id);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("arn", group.arn());
        boolean imported = state.asMap().isEmpty();
        if (imported || state.block("config").isPresent()) {
            out.put("config", Map.of("lambdaEventStructureVersion", group.eventStructureVersion()));
        }
        out.put("name", group.name());
        out.put("status", "ACTIVE");
        out.put("type", "LAMBDA");
        Shapes.put(out, group.tags());
        return out;
    }

    @Override
    public void update(String id, Props state, Props in) {
        if (Shapes.tagsChanged(state, in)) {
            aws.lattice().targetGroups().tag(id, in.map("tags"));
        }
    }

    @Override
    public void delete(String id, Props state) {
        aws.lattice().targetGroups().delete(id);
    }
}
