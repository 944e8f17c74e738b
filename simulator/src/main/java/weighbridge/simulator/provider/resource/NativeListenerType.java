package weighbridge.simulator.provider.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import weighbridge.simulator.lattice.LatticeListener;
import weighbridge.simulator.provider.schema.Differ;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;
import weighbridge.simulator.provider.schema.ValueRule;

/** {@code AWS::VpcLattice::Listener}. */
final class NativeListenerType implements ResourceType {
    private static final Schema SCHEMA = Schema.of(
            Shapes.arn(),
            Shapes.output("awsId"),
            Property.block(
                    "defaultAction",
                    Kind.BLOCK,
                    Schema.of(ActionProps.fixedResponse(), NativeShapes.forward()),
                    Flag.REQUIRED),
            Shapes.name(),
            Property.of("port", Kind.INTEGER, Flag.COMPUTED, Flag.FORCE_NEW).where(ValueRule.between(1, 65535)),
            Property.of("protocol", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW)
                    .where(ValueRule.oneOf("HTTP", "HTTPS", "TLS_PASSTHROUGH")),
            Shapes.output("serviceArn"),
            Shapes.output("serviceId"),
            Property.of("serviceIdentifier", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW),
            NativeShapes.tags());

    private final Aws aws;

    NativeListenerType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws-native:vpclattice:Listener";
    }

    @Override
    public String label() {
        return "AWS::VpcLattice::Listener";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String create(Props in) {
        return aws.lattice()
                .listeners()
                .create(
                        in.need("serviceIdentifier"),
                        in.need("name"),
                        in.need("protocol"),
                        in.integer("port"),
                        NativeShapes.action(in.block("defaultAction").orElseThrow()),
                        NativeShapes.tags(in))
                .arn();
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        LatticeListener listener = aws.lattice().listeners().get(service(id), listener(id));
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("arn", listener.arn());
        out.put("awsId", listener.id());
        out.put("defaultAction", NativeShapes.output(listener.defaultAction()));
        out.put("name", listener.name());
        out.put("port", (long) listener.port());
        out.put("protocol", listener.protocol());
        out.put("serviceArn", aws.lattice().services().get(listener.serviceId()).arn());
        out.put("serviceId", listener.serviceId());
        NativeShapes.put(out, listener.tags());
        return out;
    }

    @Override
    public void update(String id, Props state, Props in) {
        if (Differ.changed(SCHEMA, "defaultAction", state, in)) {
            Props action = in.block("defaultAction").orElseThrow();
            aws.lattice().listeners().update(service(id), listener(id), NativeShapes.action(action));
        }
        if (NativeShapes.tagsChanged(state, in)) {
            aws.lattice().listeners().tag(service(id), listener(id), NativeShapes.tags(in));
        }
    }

    @Override
    public void delete(String id, Props state) {
        aws.lattice().listeners().delete(service(id), listener(id));
    }

    private static String service(String arn) {
        return NativeShapes.part(arn, "service");
    }

    private static String listener(String arn) {
        return NativeShapes.part(arn, "listener");
    }
}
