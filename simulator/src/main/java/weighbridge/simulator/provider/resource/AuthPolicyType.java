package weighbridge.simulator.provider.resource;

import java.util.Map;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Policies;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;
import weighbridge.simulator.provider.schema.ValueRule;

/**
 * {@code aws_vpclattice_auth_policy} (terraform-provider-aws, internal/service/vpclattice/auth_policy.go).
 *
 * <p>Its id is the ARN of what it guards, and another one is no replacement: the policy stays where it was.
 */
final class AuthPolicyType implements ResourceType {
    private static final Schema SCHEMA = Schema.of(
            Property.of("policy", Kind.STRING, Flag.REQUIRED, Flag.JSON).where(ValueRule.policy()),
            Property.of("resourceIdentifier", Kind.STRING, Flag.REQUIRED).where(ValueRule.arn()),
            Property.of("state", Kind.STRING));

    private final Aws aws;

    AuthPolicyType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws:vpclattice/authPolicy:AuthPolicy";
    }

    @Override
    public String label() {
        return "VPCLattice Auth Policy";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String create(Props in) {
        String resource = in.need("resourceIdentifier");
        aws.lattice().authPolicies().put(resource, Policies.normal(in.need("policy")));
        return resource;
    }

    @Override
    public String described(Props in) {
        return in.string("resourceIdentifier").orElse("");
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        String held = aws.lattice().authPolicies().get(id).document();
        String known = state.string("policy").orElse(held);
        return Map.of("policy", Policies.equivalent(known, held) ? known : held, "resourceIdentifier", id);
    }

    @Override
    public void update(String id, Props state, Props in) {
        create(in);
    }

    @Override
    public void delete(String id, Props state) {
        aws.lattice().authPolicies().delete(id);
    }
}
