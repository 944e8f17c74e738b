package weighbridge.simulator.provider.resource;

import java.util.Map;
import weighbridge.simulator.cloudwatch.Dashboard;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;
import weighbridge.simulator.provider.schema.ValueRule;

/** {@code aws_cloudwatch_dashboard} (terraform-provider-aws, internal/service/cloudwatch/dashboard.go). */
final class DashboardType implements ResourceType {
    private static final Schema SCHEMA = Schema.of(
            Shapes.output("dashboardArn"),
            Property.of("dashboardBody", Kind.STRING, Flag.REQUIRED, Flag.ORDERED_JSON),
            Property.of("dashboardName", Kind.STRING, Flag.REQUIRED, Flag.FORCE_NEW)
                    .where(ValueRule.matching("[\\w-]{1,255}", "must be letters, digits, underscores and hyphens")));

    private final Aws aws;

    DashboardType(Aws aws) {
        this.aws = aws;
    }

    @Override
    public String token() {
        return "aws:cloudwatch/dashboard:Dashboard";
    }

    @Override
    public String label() {
        return "CloudWatch Dashboard";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String described(Props in) {
        return in.need("dashboardName");
    }

    @Override
    public String create(Props in) {
        String name = in.need("dashboardName");
        put(name, in);
        return name;
    }

    private void put(String name, Props in) {
        aws.cloudWatch().dashboards().put(name, in.need("dashboardBody"));
    }

    @Override
    public Map<String, Object> read(String id, Props state) {
        Dashboard dashboard = aws.cloudWatch().dashboards().get(id);
        return Map.of(
                "dashboardArn", dashboard.arn(), "dashboardBody", dashboard.body(), "dashboardName", dashboard.name());
    }

    @Override
    public void update(String id, Props state, Props in) {
        put(id, in);
    }

    @Override
    public void delete(String id, Props state) {
        aws.cloudWatch().dashboards().delete(id);
    }
}
