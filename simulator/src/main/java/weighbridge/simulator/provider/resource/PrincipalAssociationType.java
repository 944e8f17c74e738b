package weighbridge.simulator.provider.resource;

import java.util.Map;
import java.util.Optional;
import weighbridge.simulator.aws.Service;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;
import weighbridge.simulator.provider.schema.ValueRule;

/** {@code aws_ram_principal_association} (terraform-provider-aws, internal/service/ram/principal_association.go). */
final class PrincipalAssociationType implements ResourceType {
    private static final Schema SCHEMA = Schema.of(
            Property.of("principal", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW)
                    .where(PrincipalAssociationType::accountOrArn),
            Property.of("resourceShareArn", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW)
                    .where(ValueRule.arn()));

    private final Aws aws;

    PrincipalAssociationType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws:ram/principalAssociation:PrincipalAssociation";
    }

    @Override
    public String label() {
        return "RAM Principal Association";
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
            throw new IllegalStateException("RAM Principal Association (" + member.id() + ") already exists");
        }
        aws.ram().associatePrincipal(member.shareArn(), member.member());
        return member.id();
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        ShareMember member = ShareMember.of(id);
        if (!isThere(member)) {
            throw Service.RAM.notFound("GetResourceShareAssociations", "no association " + id);
        }
        return Map.of("principal", member.member(), "resourceShareArn", member.shareArn());
    }

    @Override
    public void update(String id, Props state, Props in) {
        throw new IllegalStateException("every property of a principal association replaces it");
    }

    @Override
    public void delete(String id, Props state) {
        ShareMember member = ShareMember.of(id);
        aws.ram().disassociatePrincipal(member.shareArn(), member.member());
    }

    /** {@code validation.Any(verify.ValidAccountID, verify.ValidARN)}. */
    private static Optional<String> accountOrArn(String path, Object value) {
        return ((String) value).matches("\\d{12}")
                ? Optional.empty()
                : ValueRule.arn().problem(path, value);
    }

    private boolean isThere(ShareMember member) {
        return aws.ram().get(member.shareArn()).principals().contains(member.member());
    }

    private static ShareMember member(Props in) {
        return new ShareMember(in.need("resourceShareArn"), in.need("principal"));
    }
}
