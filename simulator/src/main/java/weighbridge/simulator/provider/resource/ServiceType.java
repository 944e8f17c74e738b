package weighbridge.simulator.provider.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import weighbridge.simulator.lattice.LatticeService;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;
import weighbridge.simulator.provider.schema.ValueRule;

/** {@code aws_vpclattice_service} (terraform-provider-aws, internal/service/vpclattice/service.go). */
final class ServiceType implements ResourceType {
    private static final Schema DNS_ENTRY = Schema.of(Shapes.output("domainName"), Shapes.output("hostedZoneId"));
    private static final Schema SCHEMA = Schema.of(
            Shapes.arn(),
            Property.of("authType", Kind.STRING, Flag.COMPUTED).where(ValueRule.oneOf("NONE", "AWS_IAM")),
            Property.of("certificateArn", Kind.STRING).where(ValueRule.arn()),
            Property.of("customDomainName", Kind.STRING, Flag.FORCE_NEW).where(ValueRule.lengthBetween(3, 255)),
            Property.block("dnsEntries", Kind.BLOCKS, DNS_ENTRY, Flag.OUTPUT_ONLY),
            Shapes.name().where(ValueRule.lengthBetween(3, 40)),
            Shapes.output("status"),
            Shapes.tags(),
            Shapes.tagsAll());

    private final Aws aws;

    ServiceType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws:vpclattice/service:Service";
    }

    @Override
    public String label() {
        return "VPCLattice Service";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String create(Props in) {
        return aws.lattice()
                .services()
                .create(
                        in.need("name"),
                        in.string("authType").orElse("NONE"),
                        in.string("certificateArn"),
                        in.string("customDomainName"),
                        in.map("tags"))
                .id();
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        LatticeService service = aws.lattice().services().get(id);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("arn", service.arn());
        out.put("authType", service.authType());
        service.certificateArn().ifPresent(arn -> out.put("certificateArn", arn));
        service.customDomainName().ifPresent(name -> out.put("customDomainName", name));
        out.put("dnsEntries", Shapes.dnsEntries(service.dnsName(), service.hostedZoneId()));
        out.put("name", service.name());
        out.put("status", "ACTIVE");
        Shapes.put(out, service.tags());
        return out;
    }

    @Override
    public void update(String id, Props state, Props in) {
        String authType =
                in.string("authType").or(() -> state.string("authType")).orElse("NONE");
        aws.lattice().services().update(id, authType, in.string("certificateArn"));
        if (Shapes.tagsChanged(state, in)) {
            aws.lattice().services().tag(id, in.map("tags"));
        }
    }

    @Override
    public void delete(String id, Props state) {
        aws.lattice().services().delete(id);
    }
}
