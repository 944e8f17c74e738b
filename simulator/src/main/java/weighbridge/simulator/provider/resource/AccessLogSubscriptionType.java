package weighbridge.simulator.provider.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import weighbridge.simulator.lattice.AccessLogSubscription;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;
import weighbridge.simulator.provider.schema.ValueRule;

/** {@code aws_vpclattice_access_log_subscription} (…/vpclattice/access_log_subscription.go). */
final class AccessLogSubscriptionType implements ResourceType {
    private static final Schema SCHEMA = Schema.of(
            Shapes.arn(),
            Property.of("destinationArn", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW, Flag.LOG_GROUP_ARN)
                    .where(ValueRule.arn()),
            Shapes.output("resourceArn"),
            Property.of("resourceIdentifier", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW, Flag.ID_OR_ARN),
            Property.of("serviceNetworkLogType", Kind.STRING, Flag.COMPUTED, Flag.FORCE_NEW)
                    .where(ValueRule.oneOf("SERVICE", "RESOURCE")),
            Shapes.tags(),
            Shapes.tagsAll());

    private final Aws aws;

    AccessLogSubscriptionType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws:vpclattice/accessLogSubscription:AccessLogSubscription";
    }

    @Override
    public String label() {
        return "VPCLattice Access Log Subscription";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String create(Props in) {
        if (in.string("serviceNetworkLogType").filter("RESOURCE"::equals).isPresent()) {
            throw new IllegalArgumentException("the simulator does not simulate logs of resource configurations");
        }
        return aws.lattice()
                .accessLogs()
                .create(in.need("resourceIdentifier"), in.need("destinationArn"), in.map("tags"))
                .id();
    }

    @Override
    public String described(Props in) {
        return in.string("destinationArn").orElse("");
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        AccessLogSubscription subscription = aws.lattice().accessLogs().get(id);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("arn", subscription.arn());
        out.put("destinationArn", subscription.destinationArn());
        out.put("resourceArn", subscription.resourceArn());
        out.put("resourceIdentifier", subscription.resourceId());
        out.put("serviceNetworkLogType", "SERVICE");
        Shapes.put(out, subscription.tags());
        return out;
    }

    @Override
    public void update(String id, Props state, Props in) {
        aws.lattice().accessLogs().tag(id, in.map("tags"));
    }

    @Override
    public void delete(String id, Props state) {
        aws.lattice().accessLogs().delete(id);
    }
}
