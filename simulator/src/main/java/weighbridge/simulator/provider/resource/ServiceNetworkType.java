package weighbridge.simulator.provider.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import weighbridge.simulator.lattice.ServiceNetwork;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;
import weighbridge.simulator.provider.schema.ValueRule;

/** {@code aws_vpclattice_service_network} (terraform-provider-aws, internal/service/vpclattice/service_network.go). */
final class ServiceNetworkType implements ResourceType {
    private static final Schema SCHEMA = Schema.of(
            Shapes.arn(),
            Property.of("authType", Kind.STRING, Flag.COMPUTED).where(ValueRule.oneOf("NONE", "AWS_IAM")),
            Shapes.name().where(ValueRule.lengthBetween(3, 63)),
            Shapes.tags(),
            Shapes.tagsAll());

    private final Aws aws;

    ServiceNetworkType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws:vpclattice/serviceNetwork:ServiceNetwork";
    }

    @Override
    public String label() {
        return "VPCLattice Service Network";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String create(Props in) {
        return aws.lattice()
                .networks()
                .create(in.need("name"), in.string("authType").orElse("NONE"), in.map("tags"))
                .id();
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        ServiceNetwork network = aws.lattice().networks().get(id);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("arn", network.arn());
        out.put("authType", network.authType());
        out.put("name", network.name());
        Shapes.put(out, network.tags());
        return out;
    }

    @Override
    public void update(String id, Props state, Props in) {
        in.string("authType").ifPresent(type -> aws.lattice().networks().update(id, type));
        if (Shapes.tagsChanged(state, in)) {
            aws.lattice().networks().tag(id, in.map("tags"));
        }
    }

    @Override
    public void delete(String id, Props state) {
        aws.lattice().networks().delete(id);
    }
}
