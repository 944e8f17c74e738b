package weighbridge.simulator.provider.resource;

import java.util.Map;
import weighbridge.simulator.aws.Service;
import weighbridge.simulator.lattice.LatticeTargetGroup;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;
import weighbridge.simulator.provider.schema.ValueRule;

/** {@code aws_vpclattice_target_group_attachment} (…/vpclattice/target_group_attachment.go). */
final class TargetGroupAttachmentType implements ResourceType {
    private static final Schema TARGET = Schema.of(
            Property.of("id", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW).where(ValueRule.lengthBetween(1, 2048)),
            Property.of("port", Kind.INTEGER, Flag.COMPUTED, Flag.FORCE_NEW).where(ValueRule.between(1, 65535)));
    private static final Schema SCHEMA = Schema.of(
            Property.block("target", Kind.BLOCK, TARGET, Flag.REQUIRED, Flag.FORCE_NEW),
            Property.of("targetGroupIdentifier", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW));

    private final Aws aws;

    TargetGroupAttachmentType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws:vpclattice/targetGroupAttachment:TargetGroupAttachment";
    }

    @Override
    public String label() {
        return "VPC Lattice Target Group Attachment";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String create(Props in) {
        Props target = in.block("target").orElseThrow();
        boolean portGiven = target.integer("port").orElse(0) > 0;
        aws.lattice().targetGroups().register(in.need("targetGroupIdentifier"), target.need("id"), portGiven);
        return described(in);
    }

    /** {@code targetGroupAttachmentCreateResourceID}. */
    @Override
    public String described(Props in) {
        Props target = in.block("target").orElseThrow();
        return in.need("targetGroupIdentifier") + "/" + target.need("id") + "/"
                + target.integer("port").orElse(0);
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        LatticeTargetGroup group = aws.lattice().targetGroups().get(state.need("targetGroupIdentifier"));
        String function = state.block("target").orElseThrow().need("id");
        if (group.target().filter(function::equals).isEmpty()) {
            throw Service.LATTICE.notFound("ListTargets", "Target " + function + " is not in " + group.id());
        }
        return Map.of("target", Map.of("id", function), "targetGroupIdentifier", state.need("targetGroupIdentifier"));
    }

    @Override
    public void update(String id, Props state, Props in) {
        throw new IllegalStateException("every property of a target group attachment replaces it");
    }

    @Override
    public void delete(String id, Props state) {
        aws.lattice()
                .targetGroups()
                .deregister(
                        state.need("targetGroupIdentifier"),
                        state.block("target").orElseThrow().need("id"));
    }
}
