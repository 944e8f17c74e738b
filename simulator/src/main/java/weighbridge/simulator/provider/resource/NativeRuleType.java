package weighbridge.simulator.provider.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import weighbridge.simulator.lattice.LatticeRule;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;
import weighbridge.simulator.provider.schema.ValueRule;

/** {@code AWS::VpcLattice::Rule}; unlike the {@code aws} provider it sends a changed priority and a weight of 0. */
final class NativeRuleType implements ResourceType {
    private static final Schema SCHEMA = Schema.of(
            Property.block(
                    "action",
                    Kind.BLOCK,
                    Schema.of(ActionProps.fixedResponse(), NativeShapes.forward()),
                    Flag.REQUIRED),
            Shapes.arn(),
            Shapes.output("awsId"),
            Property.of("listenerIdentifier", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW),
            MatchProps.property(),
            Shapes.name().where(ValueRule.lengthBetween(3, 63)),
            Property.of("priority", Kind.INTEGER, Flag.REQUIRED).where(ValueRule.between(1, 100)),
            Property.of("serviceIdentifier", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW),
            NativeShapes.tags());

    private final Aws aws;

    NativeRuleType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws-native:vpclattice:Rule";
    }

    @Override
    public String label() {
        return "AWS::VpcLattice::Rule";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String create(Props in) {
        return aws.lattice()
                .rules()
                .create(
                        in.need("serviceIdentifier"),
                        in.need("listenerIdentifier"),
                        in.need("name"),
                        in.integer("priority").orElseThrow(),
                        MatchProps.of(in.block("match").orElseThrow()),
                        NativeShapes.action(in.block("action").orElseThrow()),
                        NativeShapes.tags(in))
                .arn();
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        LatticeRule rule = aws.lattice().rules().get(part(id, "service"), part(id, "listener"), part(id, "rule"));
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("action", NativeShapes.output(rule.action()));
        out.put("arn", rule.arn());
        out.put("awsId", rule.id());
        out.put("match", MatchProps.output(rule.match()));
        out.put("name", rule.name());
        out.put("priority", (long) rule.priority());
        NativeShapes.put(out, rule.tags());
        return out;
    }

    @Override
    public void update(String id, Props state, Props in) {
        String service = part(id, "service");
        String listener = part(id, "listener");
        aws.lattice()
                .rules()
                .update(
                        service,
                        listener,
                        part(id, "rule"),
                        in.block("match").map(MatchProps::of),
                        Optional.of(NativeShapes.action(in.block("action").orElseThrow())),
                        in.integer("priority"));
        if (NativeShapes.tagsChanged(state, in)) {
            aws.lattice().rules().tag(service, listener, part(id, "rule"), NativeShapes.tags(in));
        }
    }

    @Override
    public void delete(String id, Props state) {
        aws.lattice().rules().delete(part(id, "service"), part(id, "listener"), part(id, "rule"));
    }

    private static String part(String arn, String kind) {
        return NativeShapes.part(arn, kind);
    }
}
