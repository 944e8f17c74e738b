package weighbridge.simulator.provider.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weighbridge.simulator.iam.Role;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;
import weighbridge.simulator.provider.schema.ValueRule;

/** {@code aws_iam_role} (terraform-provider-aws, internal/service/iam/role.go). */
final class RoleType implements ResourceType {
    private static final Schema SCHEMA = Schema.of(
            Shapes.arn(),
            Property.of("assumeRolePolicy", Kind.STRING, Flag.REQUIRED),
            Shapes.output("createDate"),
            Property.of("description", Kind.STRING),
            Property.of("forceDetachPolicies", Kind.BOOLEAN).or(false),
            Property.of("maxSessionDuration", Kind.INTEGER).or(3600L).where(ValueRule.between(3600, 43200)),
            Shapes.name().where(ValueRule.lengthBetween(1, 64)),
            Property.of("path", Kind.STRING, Flag.FORCE_NEW).or("/"),
            Shapes.tags(),
            Shapes.tagsAll(),
            Shapes.output("uniqueId"));

    private final Aws aws;

    RoleType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws:iam/role:Role";
    }

    @Override
    public String label() {
        return "IAM Role";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String create(Props in) {
        return aws.iam()
                .createRole(
                        in.need("name"),
                        in.need("path"),
                        in.need("assumeRolePolicy"),
                        in.string("description").orElse(""),
                        in.integer("maxSessionDuration").orElseThrow(),
                        in.map("tags"))
                .name();
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        Role role = aws.iam().role("GetRole", id);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("arn", role.arn());
        out.put("assumeRolePolicy", role.assumeRolePolicy());
        out.put("createDate", role.created().toString());
        out.put("description", role.description());
        out.put("maxSessionDuration", (long) role.maxSessionDuration());
        out.put("name", role.name());
        out.put("path", role.path());
        out.put("uniqueId", role.uniqueId());
        Shapes.put(out, role.tags());
        return out;
    }

    @Override
    public void update(String id, Props state, Props in) {
        aws.iam()
                .updateRole(
                        id,
                        in.need("assumeRolePolicy"),
                        in.string("description").orElse(""),
                        in.integer("maxSessionDuration").orElseThrow(),
                        in.map("tags"));
    }

    @Override
    public void delete(String id, Props state) {
        if (state.isTrue("forceDetachPolicies")) {
            Role role = aws.iam().role("GetRole", id);
            List.copyOf(role.attached()).forEach(arn -> aws.iam().detach(id, arn));
            List.copyOf(role.policies().keySet()).forEach(name -> aws.iam().deletePolicy(id, name));
        }
        aws.iam().deleteRole(id);
    }
}
