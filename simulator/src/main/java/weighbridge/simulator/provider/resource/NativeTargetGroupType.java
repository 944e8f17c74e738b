package weighbridge.simulator.provider.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weighbridge.simulator.lattice.LatticeTargetGroup;
import weighbridge.simulator.lattice.TargetGroupSettings;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;
import weighbridge.simulator.provider.schema.ValueRule;

/** {@code AWS::VpcLattice::TargetGroup} of a Lambda function, which registers its target itself. */
final class NativeTargetGroupType implements ResourceType {
    private static final Schema TARGET = Schema.of(Property.of("id", Kind.STRING, Flag.REQUIRED));
    private static final Schema CONFIG =
            Schema.of(Property.of("lambdaEventStructureVersion", Kind.STRING, Flag.FORCE_NEW)
                    .where(ValueRule.oneOf("V1", "V2")));
    private static final Schema SCHEMA = Schema.of(
            Shapes.arn(),
            Shapes.output("awsId"),
            Property.block("config", Kind.BLOCK, CONFIG),
            Shapes.name().where(ValueRule.lengthBetween(3, 128)),
            NativeShapes.tags(),
            Property.block("targets", Kind.BLOCKS, TARGET),
            Property.of("type", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW).where(ValueRule.oneOf("LAMBDA")));

    private final Aws aws;

    NativeTargetGroupType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws-native:vpclattice:TargetGroup";
    }

    @Override
    public String label() {
        return "AWS::VpcLattice::TargetGroup";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String create(Props in) {
        LatticeTargetGroup group = aws.lattice()
                .targetGroups()
                .create(in.need("name"), in.need("type"), settings(in), NativeShapes.tags(in));
        targets(in).forEach(target -> aws.lattice().targetGroups().register(group.id(), target, false));
        return group.arn();
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        LatticeTargetGroup group = aws.lattice().targetGroups().get(id(id));
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("arn", group.arn());
        out.put("awsId", group.id());
        out.put("name", group.name());
        out.put("type", "LAMBDA");
        NativeShapes.put(out, group.tags());
        return out;
    }

    @Override
    public void update(String id, Props state, Props in) {
        targets(state).stream()
                .filter(target -> !targets(in).contains(target))
                .forEach(target -> aws.lattice().targetGroups().deregister(id(id), target));
        targets(in).stream()
                .filter(target -> !targets(state).contains(target))
                .forEach(target -> aws.lattice().targetGroups().register(id(id), target, false));
        aws.lattice().targetGroups().tag(id(id), NativeShapes.tags(in));
    }

    @Override
    public void delete(String id, Props state) {
        targets(state).forEach(target -> aws.lattice().targetGroups().deregister(id(id), target));
        aws.lattice().targetGroups().delete(id(id));
    }

    private static TargetGroupSettings settings(Props in) {
        return in.block("config")
                .map(config -> new TargetGroupSettings(config.string("lambdaEventStructureVersion"), List.of()))
                .orElse(TargetGroupSettings.NONE);
    }

    private static String id(String arn) {
        return NativeShapes.part(arn, "targetgroup");
    }

    private static List<String> targets(Props props) {
        return props.blocks("targets").stream().map(target -> target.need("id")).toList();
    }
}
