package weighbridge.simulator.provider.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import weighbridge.simulator.lattice.LatticeService;
import weighbridge.simulator.lattice.ServiceAssociation;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;

/** {@code aws_vpclattice_service_network_service_association} (…/vpclattice/service_network_service_association.go). */
final class ServiceNetworkServiceAssociationType implements ResourceType {
    private static final Schema DNS_ENTRY = Schema.of(Shapes.output("domainName"), Shapes.output("hostedZoneId"));
    private static final Schema SCHEMA = Schema.of(
            Shapes.arn(),
            Shapes.output("createdBy"),
            Shapes.output("customDomainName"),
            Property.block("dnsEntries", Kind.BLOCKS, DNS_ENTRY, Flag.OUTPUT_ONLY),
            Property.of("serviceIdentifier", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW, Flag.ID_OR_ARN),
            Property.of("serviceNetworkIdentifier", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW, Flag.ID_OR_ARN),
            Shapes.output("status"),
            Shapes.tags(),
            Shapes.tagsAll());

    private final Aws aws;

    ServiceNetworkServiceAssociationType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws:vpclattice/serviceNetworkServiceAssociation:ServiceNetworkServiceAssociation";
    }

    @Override
    public String label() {
        return "VPCLattice Service Network Service Association";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String create(Props in) {
        return aws.lattice()
                .services()
                .associate(in.need("serviceNetworkIdentifier"), in.need("serviceIdentifier"), in.map("tags"))
                .id();
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        ServiceAssociation association = aws.lattice().services().getAssociation(id);
        LatticeService service = aws.lattice().services().get(association.serviceId());
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("arn", association.arn());
        out.put("createdBy", aws.account().id());
        out.put("customDomainName", service.customDomainName().orElse(""));
        out.put("dnsEntries", Shapes.dnsEntries(service.dnsName(), service.hostedZoneId()));
        out.put("serviceIdentifier", association.serviceId());
        out.put("serviceNetworkIdentifier", association.networkId());
        out.put("status", "ACTIVE");
        Shapes.put(out, association.tags());
        return out;
    }

    @Override
    public void update(String id, Props state, Props in) {
        aws.lattice().services().tagAssociation(id, in.map("tags"));
    }

    @Override
    public void delete(String id, Props state) {
        aws.lattice().services().disassociate(id);
    }
}
