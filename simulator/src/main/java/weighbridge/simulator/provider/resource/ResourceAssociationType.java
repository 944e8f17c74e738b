package weighbridge.simulator.provider.resource;

import java.util.Map;
import weighbridge.simulator.aws.Service;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;
import weighbridge.simulator.provider.schema.ValueRule;

/** {@code aws_ram_resource_association} (terraform-provider-aws, internal/service/ram/resource_association.go). */
final class ResourceAssociationType implements ResourceType {
    private static final Schema SCHEMA = Schema.of(
            Property.of("resourceArn", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW)
                    .where(ValueRule.arn()),
            Property.of("resourceShareArn", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW)
                    .where(ValueRule.arn()));

    private final Aws aws;

    ResourceAssociationType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws:ram/resourceAssociation:ResourceAssociation";
    }

    @Override
    public String label() {
        return "RAM Resource Association";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String described(Props in) {
        return member(in).id();
    }

    /** The provider itself looks whether there is one already: AWS would take it twice. */
    @Override
    public String create(Props in) {
        ShareMember member = member(in);
        if (isThere(member)) {
            throw new IllegalStateException("RAM Resource Association (" + member.id() + ") already exists");
        }
        aws.ram().associateResource(member.shareArn(), member.member());
        return member.id();
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        ShareMember member = ShareMember.of(id);
        if (!isThere(member)) {
            throw Service.RAM.notFound("GetResourceShareAssociations", "no association " + id);
        }
        return Map.of("resourceArn", member.member(), "resourceShareArn", member.shareArn());
    }

    @Override
    public void update(String id, Props state, Props in) {
        throw new IllegalStateException("every property of a resource association replaces it");
    }

    @Override
    public void delete(String id, Props state) {
        ShareMember member = ShareMember.of(id);
        aws.ram().disassociateResource(member.shareArn(), member.member());
    }

    private boolean isThere(ShareMember member) {
        return aws.ram().get(member.shareArn()).resources().contains(member.member());
    }

    private static ShareMember member(Props in) {
        return new ShareMember(in.need("resourceShareArn"), in.need("resourceArn"));
    }
}
