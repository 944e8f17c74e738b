package weighbridge.simulator.provider.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import weighbridge.simulator.lattice.AccessLogSubscription;
import weighbridge.simulator.provider.schema.Differ;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;
import weighbridge.simulator.provider.schema.ValueRule;

/** {@code AWS::VpcLattice::AccessLogSubscription} ({@code aws-vpclattice-accesslogsubscription.json}). */
final class NativeAccessLogSubscriptionType implements ResourceType {
    private static final Schema SCHEMA = Schema.of(
            Shapes.arn(),
            Shapes.output("awsId"),
            Property.of("destinationArn", Kind.STRING, Flag.REQUIRED).where(ValueRule.arn()),
            Shapes.output("resourceArn"),
            Shapes.output("resourceId"),
            Property.of("resourceIdentifier", Kind.STRING, Flag.FORCE_NEW),
            NativeShapes.tags());

    private final Aws aws;

    NativeAccessLogSubscriptionType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws-native:vpclattice:AccessLogSubscription";
    }

    @Override
    public String label() {
        return "AWS::VpcLattice::AccessLogSubscription";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String create(Props in) {
        return aws.lattice()
                .accessLogs()
                .create(in.string("resourceIdentifier").orElse(""), in.need("destinationArn"), NativeShapes.tags(in))
                .arn();
    }

    @Override
    public String described(Props in) {
        return in.string("destinationArn").orElse("");
    }

    /** The identifier is write-only; the provider keeps what was written. */
    @Override
    public Map<String, Object> read(String id, Props state) {
        AccessLogSubscription subscription = aws.lattice().accessLogs().get(id);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("arn", subscription.arn());
        out.put("awsId", subscription.id());
        out.put("destinationArn", subscription.destinationArn());
        out.put("resourceArn", subscription.resourceArn());
        out.put("resourceId", subscription.resourceId());
        NativeShapes.put(out, subscription.tags());
        return out;
    }

    @Override
    public void update(String id, Props state, Props in) {
        if (Differ.changed(SCHEMA, "destinationArn", state, in)) {
            throw new IllegalArgumentException("the simulator does not move access logs to another destination");
        }
        aws.lattice().accessLogs().tag(aws.lattice().accessLogs().get(id).id(), NativeShapes.tags(in));
    }

    @Override
    public void delete(String id, Props state) {
        aws.lattice().accessLogs().delete(id);
    }
}
