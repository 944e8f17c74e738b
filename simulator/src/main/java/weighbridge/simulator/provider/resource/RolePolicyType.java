package weighbridge.simulator.provider.resource;

import java.util.Map;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;

/** {@code aws_iam_role_policy} (terraform-provider-aws, internal/service/iam/role_policy.go). */
final class RolePolicyType implements ResourceType {
    private static final Schema SCHEMA = Schema.of(
            Shapes.name(),
            Property.of("policy", Kind.STRING, Flag.REQUIRED),
            Property.of("role", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW));

    private final Aws aws;

    RolePolicyType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws:iam/rolePolicy:RolePolicy";
    }

    @Override
    public String label() {
        return "IAM Role Policy";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String create(Props in) {
        put(in);
        return in.need("role") + ":" + in.need("name");
    }

    private void put(Props in) {
        aws.iam().putPolicy(in.need("role"), in.need("name"), in.need("policy"));
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        String role = state.need("role");
        String name = state.need("name");
        return Map.of("name", name, "role", role, "policy", aws.iam().policy(role, name));
    }

    @Override
    public void update(String id, Props state, Props in) {
        put(in);
    }

    @Override
    public void delete(String id, Props state) {
        aws.iam().deletePolicy(state.need("role"), state.need("name"));
    }

    @Override
    public Props imported(String id) {
        String[] parts = id.split(":", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("unexpected format for ID (" + id + "), expected ROLE:POLICY");
        }
        return new Props(Map.of("role", parts[0], "name", parts[1]));
    }
}
