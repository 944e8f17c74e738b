package weighbridge.simulator.provider.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weighbridge.simulator.lattice.LatticeListener;
import weighbridge.simulator.provider.schema.Checker;
import weighbridge.simulator.provider.schema.Differ;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;
import weighbridge.simulator.provider.schema.ValueRule;

/** {@code aws_vpclattice_listener} (terraform-provider-aws, internal/service/vpclattice/listener.go). */
final class ListenerType implements ResourceType {
    private static final Schema SCHEMA = Schema.of(
            Shapes.arn(),
            Shapes.output("createdAt"),
            Property.block(
                    "defaultAction",
                    Kind.BLOCK,
                    Schema.of(ActionProps.fixedResponse(), ActionProps.listenerForwards()),
                    Flag.REQUIRED),
            Shapes.output("lastUpdatedAt"),
            Shapes.output("listenerId"),
            Shapes.name(),
            Property.of("port", Kind.INTEGER, Flag.COMPUTED, Flag.FORCE_NEW).where(ValueRule.between(1, 65535)),
            Property.of("protocol", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW)
                    .where(ValueRule.oneOf("HTTP", "HTTPS", "TLS_PASSTHROUGH")),
            Property.of("serviceArn", Kind.STRING, Flag.COMPUTED),
            Property.of("serviceIdentifier", Kind.STRING, Flag.COMPUTED),
            Shapes.tags(),
            Shapes.tagsAll());

    private final Aws aws;

    ListenerType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws:vpclattice/listener:Listener";
    }

    @Override
    public String label() {
        return "VPCLattice Listener";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public List<Checker.Failure> check(Props in) {
        boolean given = in.asMap().get("serviceArn") != null || in.asMap().get("serviceIdentifier") != null;
        return given
                ? List.of()
                : List.of(new Checker.Failure(
                        "serviceIdentifier",
                        "Missing required argument. \"service_identifier\": one of `service_arn,service_identifier`"
                                + " must be specified"));
    }

    @Override
    public String create(Props in) {
        LatticeListener listener = aws.lattice()
                .listeners()
                .create(
                        in.string("serviceArn").orElseGet(() -> in.need("serviceIdentifier")),
                        in.need("name"),
                        in.need("protocol"),
                        in.integer("port"),
                        ActionProps.ofListener(in.block("defaultAction").orElseThrow()),
                        in.map("tags"));
        return listener.serviceId() + "/" + listener.id();
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        CompositeId parts = CompositeId.of(id, 2);
        LatticeListener listener = aws.lattice().listeners().get(parts.part(0), parts.part(1));
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("arn", listener.arn());
        out.put("createdAt", listener.createdAt().toString());
        out.put("defaultAction", ActionProps.listenerOutput(listener.defaultAction()));
        out.put("lastUpdatedAt", listener.lastUpdatedAt().toString());
        out.put("listenerId", listener.id());
        out.put("name", listener.name());
        out.put("port", (long) listener.port());
        out.put("protocol", listener.protocol());
        out.put("serviceArn", aws.lattice().services().get(listener.serviceId()).arn());
        out.put("serviceIdentifier", listener.serviceId());
        Shapes.put(out, listener.tags());
        return out;
    }

    @Override
    public void update(String id, Props state, Props in) {
        CompositeId parts = CompositeId.of(id, 2);
        if (Differ.changed(SCHEMA, "defaultAction", state, in)) {
            Props action = in.block("defaultAction").orElseThrow();
            aws.lattice().listeners().update(parts.part(0), parts.part(1), ActionProps.ofListener(action));
        }
        if (Shapes.tagsChanged(state, in)) {
            aws.lattice().listeners().tag(parts.part(0), parts.part(1), in.map("tags"));
        }
    }

    @Override
    public void delete(String id, Props state) {
        CompositeId parts = CompositeId.of(id, 2);
        aws.lattice().listeners().delete(parts.part(0), parts.part(1));
    }
}
