package weighbridge.simulator.provider.resource;

import java.util.Map;
import weighbridge.simulator.aws.Service;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;
import weighbridge.simulator.provider.schema.ValueRule;

/** {@code aws_iam_role_policy_attachment} (terraform-provider-aws, internal/service/iam/role_policy_attachment.go). */
final class RolePolicyAttachmentType implements ResourceType {
    private static final Schema SCHEMA = Schema.of(
            Property.of("policyArn", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW).where(ValueRule.arn()),
            Property.of("role", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW));

    private final Aws aws;

    RolePolicyAttachmentType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    }

    @Override
    public String label() {
        return "IAM Role Policy Attachment";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String create(Props in) {
        aws.iam().attach(in.need("role"), in.need("policyArn"));
        return in.need("role") + "-" + aws.ids().hex(26);
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        String role = state.need("role");
        String policy = state.need("policyArn");
        if (!aws.iam().isAttached(role, policy)) {
            throw Service.IAM.notFound("ListAttachedRolePolicies", policy + " is not attached to " + role);
        }
        return Map.of("role", role, "policyArn", policy);
    }

    @Override
    public void update(String id, Props state, Props in) {
        throw new IllegalStateException("every property of a role policy attachment replaces it");
    }

    @Override
    public void delete(String id, Props state) {
        aws.iam().detach(state.need("role"), state.need("policyArn"));
    }
}
