package weighbridge.simulator.provider.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import weighbridge.simulator.aws.AwsException;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;
import weighbridge.simulator.provider.schema.ValueRule;
import weighbridge.simulator.ram.Invitation;
import weighbridge.simulator.ram.ResourceShare;

/** {@code aws_ram_resource_share_accepter} (terraform-provider-aws, internal/service/ram/resource_share_accepter.go). */
final class ResourceShareAccepterType implements ResourceType {
    private static final Schema SCHEMA = Schema.of(
            Shapes.output("invitationArn"),
            Shapes.output("receiverAccountId"),
            Property.of("resources", Kind.STRINGS, Flag.OUTPUT_ONLY),
            Shapes.output("senderAccountId"),
            Property.of("shareArn", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW).where(ValueRule.arn()),
            Shapes.output("shareId"),
            Shapes.output("shareName"),
            Shapes.output("status"));

    private final Aws aws;

    ResourceShareAccepterType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws:ram/resourceShareAccepter:ResourceShareAccepter";
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
        String shareArn = in.need("shareArn");
        Invitation pending = aws.ram()
                .received()
                .invitation(shareArn)
                .filter(invitation -> !invitation.accepted())
                .orElseThrow(() -> new IllegalStateException("No pending RAM Resource Share (" + shareArn
                        + ") invitation found\n\nNOTE: If both AWS accounts are in the same AWS Organization and RAM Sharing"
                        + " with AWS Organizations is enabled, this resource is not necessary"));
        aws.ram().received().accept(pending);
        return shareArn;
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        ResourceShare share = aws.ram().received().get(id);
        Map<String, Object> out = new LinkedHashMap<>();
        aws.ram().received().invitation(id).ifPresent(invitation -> out.put("invitationArn", invitation.arn()));
        out.put("receiverAccountId", aws.account().id());
        out.put("resources", share.resources());
        out.put("senderAccountId", share.owner());
        out.put("shareArn", id);
        out.put("shareId", id.substring(id.lastIndexOf(':') + 1).replace("resource-share/", "rs-"));
        out.put("shareName", share.name());
        out.put("status", "ACTIVE");
        return out;
    }

    @Override
    public void update(String id, Props state, Props in) {
        throw new IllegalStateException("every property of an accepter replaces it");
    }

    /** Tries to leave the share, and goes on where RAM does not permit it: the share stays accepted. */
    @Override
    public void delete(String id, Props state) {
        try {
            aws.ram().received().leave(id);
        } catch (AwsException e) {
            if (!e.code().equals("OperationNotPermittedException")) {
                throw e;
            }
        }
    }
}
