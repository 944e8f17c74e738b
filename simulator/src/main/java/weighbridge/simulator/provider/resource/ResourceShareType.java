package weighbridge.simulator.provider.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;
import weighbridge.simulator.ram.ResourceShare;

/** {@code aws_ram_resource_share} (terraform-provider-aws, internal/service/ram/resource_share.go). */
final class ResourceShareType implements ResourceType {
    private static final Schema SCHEMA = Schema.of(
            Property.of("allowExternalPrincipals", Kind.BOOLEAN).or(false),
            Shapes.arn(),
            Property.of("name", Kind.STRING, Flag.AUTO_NAMED),
            Property.of("permissionArns", Kind.STRINGS, Flag.COMPUTED, Flag.FORCE_NEW),
            Shapes.tags(),
            Shapes.tagsAll());

    private final Aws aws;

    ResourceShareType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws:ram/resourceShare:ResourceShare";
    }

    @Override
    public String label() {
        return "RAM Resource Share";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String create(Props in) {
        return aws.ram()
                .create(in.need("name"), in.isTrue("allowExternalPrincipals"), in.map("tags"))
                .arn();
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        ResourceShare share = aws.ram().get(id);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("allowExternalPrincipals", share.allowExternalPrincipals());
        out.put("arn", share.arn());
        out.put("name", share.name());
        out.put("permissionArns", permissions(share));
        Shapes.put(out, share.tags());
        return out;
    }

    /**
     * RAM adds the permission of a resource's type with the first resource of it (CreateResourceShare, permissionArns), so a
     * new share has none yet. Which one it is for a service network is from memory.
     */
    private List<String> permissions(ResourceShare share) {
        return share.resources().isEmpty()
                ? List.of()
                : List.of("arn:" + aws.account().partition()
                        + ":ram::aws:permission/AWSRAMPermissionVpcLatticeServiceNetworkReadWrite");
    }

    @Override
    public void update(String id, Props state, Props in) {
        aws.ram().update(id, in.need("name"), in.isTrue("allowExternalPrincipals"));
        if (Shapes.tagsChanged(state, in)) {
            aws.ram().tag(id, in.map("tags"));
        }
    }

    @Override
    public void delete(String id, Props state) {
        aws.ram().delete(id);
    }
}
