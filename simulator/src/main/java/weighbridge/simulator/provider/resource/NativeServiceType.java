package weighbridge.simulator.provider.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import weighbridge.simulator.lattice.LatticeService;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;
import weighbridge.simulator.provider.schema.ValueRule;

/** {@code AWS::VpcLattice::Service}, as far as a service without a domain needs it. */
final class NativeServiceType implements ResourceType {
    private static final Schema SCHEMA = Schema.of(
            Shapes.arn(),
            Property.of("authType", Kind.STRING, Flag.COMPUTED).where(ValueRule.oneOf("NONE", "AWS_IAM")),
            Shapes.output("awsId"),
            Shapes.name().where(ValueRule.lengthBetween(3, 40)),
            Shapes.output("status"),
            NativeShapes.tags());

    private final Aws aws;

    NativeServiceType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws-native:vpclattice:Service";
    }

    @Override
    public String label() {
        return "AWS::VpcLattice::Service";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String create(Props in) {
        String authType = in.string("authType").orElse("NONE");
        return aws.lattice()
                .services()
                .create(in.need("name"), authType, Optional.empty(), Optional.empty(), NativeShapes.tags(in))
                .arn();
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        LatticeService service = aws.lattice().services().get(NativeShapes.part(id, "service"));
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("arn", service.arn());
        out.put("authType", service.authType());
        out.put("awsId", service.id());
        out.put("name", service.name());
        out.put("status", "ACTIVE");
        NativeShapes.put(out, service.tags());
        return out;
    }

    @Override
    public void update(String id, Props state, Props in) {
        String service = NativeShapes.part(id, "service");
        aws.lattice().services().update(service, in.string("authType").orElse("NONE"), Optional.empty());
        aws.lattice().services().tag(service, NativeShapes.tags(in));
    }

    @Override
    public void delete(String id, Props state) {
        aws.lattice().services().delete(NativeShapes.part(id, "service"));
    }
}
