package weighbridge.simulator.provider.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import weighbridge.simulator.lattice.VpcAssociation;
import weighbridge.simulator.provider.schema.Differ;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;

/** {@code aws_vpclattice_service_network_vpc_association} (…/vpclattice/service_network_vpc_association.go). */
final class ServiceNetworkVpcAssociationType implements ResourceType {
    private static final Schema SCHEMA = Schema.of(
            Shapes.arn(),
            Shapes.output("createdBy"),
            Property.of("securityGroupIds", Kind.STRINGS).items(0, 5),
            Property.of("serviceNetworkIdentifier", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW, Flag.ID_OR_ARN),
            Shapes.output("status"),
            Property.of("vpcIdentifier", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW),
            Shapes.tags(),
            Shapes.tagsAll());

    private final Aws aws;

    ServiceNetworkVpcAssociationType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws:vpclattice/serviceNetworkVpcAssociation:ServiceNetworkVpcAssociation";
    }

    @Override
    public String label() {
        return "VPCLattice ServiceNetworkVPCAssociation";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String create(Props in) {
        return aws.lattice()
                .networks()
                .associateVpc(
                        in.need("serviceNetworkIdentifier"),
                        in.need("vpcIdentifier"),
                        in.strings("securityGroupIds"),
                        in.map("tags"))
                .id();
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        VpcAssociation association = aws.lattice().networks().getVpc(id);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("arn", association.arn());
        out.put("createdBy", aws.account().id());
        out.put("securityGroupIds", association.securityGroups());
        out.put("serviceNetworkIdentifier", association.networkId());
        out.put("status", "ACTIVE");
        out.put("vpcIdentifier", association.vpcId());
        Shapes.put(out, association.tags());
        return out;
    }

    @Override
    public void update(String id, Props state, Props in) {
        if (Differ.changed(SCHEMA, "securityGroupIds", state, in)) {
            aws.lattice().networks().updateVpc(id, in.strings("securityGroupIds"));
        }
        if (Shapes.tagsChanged(state, in)) {
            aws.lattice().networks().tagVpc(id, in.map("tags"));
        }
    }

    @Override
    public void delete(String id, Props state) {
        aws.lattice().networks().deleteVpc(id);
    }
}
