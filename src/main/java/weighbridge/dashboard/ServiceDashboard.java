package weighbridge.dashboard;

import com.pulumi.aws.cloudwatch.Dashboard;
import com.pulumi.aws.cloudwatch.DashboardArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;
import weighbridge.alarm.Alarms;
import weighbridge.config.StackConfig;
import weighbridge.config.VersionConfig;
import weighbridge.service.Service;
import weighbridge.version.Version;

/** The dashboard of a service, where stack config does not say {@code dashboard: false}. */
public final class ServiceDashboard {
    private ServiceDashboard() {}

    /**
     * Declares it. An account has its dashboards once for all Regions (CloudWatch user guide, "Using Amazon CloudWatch
     * dashboards"), so its name ends with the Region.
     */
    public static void declare(StackConfig config, Service service, Map<String, Version> versions, Alarms alarms) {
        if (!config.dashboard()) {
            return;
        }
        new Dashboard(
                config.service().name(),
                DashboardArgs.builder()
                        .dashboardName(config.service().name() + "-" + config.region())
                        .dashboardBody(body(config, service, versions, alarms))
                        .build(),
                CustomResourceOptions.builder().parent(service).build());
    }

    /** Known once the ids of service and target groups are. */
    private static Output<String> body(
            StackConfig config, Service service, Map<String, Version> versions, Alarms alarms) {
        List<VersionConfig> rows = Rows.of(config);
        Output<List<Watched>> watched = Output.all(rows.stream()
                .map(version -> watched(version, versions.get(version.name())))
                .toList());
        List<String> omitted = config.versions().stream()
                .filter(version -> !rows.contains(version))
                .map(VersionConfig::name)
                .toList();
        return Output.tuple(service.id(), watched, alarms.arns())
                .applyValue(known -> new Body(
                                config.service().name(),
                                known.t1,
                                config.region(),
                                known.t2,
                                omitted,
                                config.alarms(),
                                known.t3)
                        .json());
    }

    private static Output<Watched> watched(VersionConfig config, Version version) {
        return Output.tuple(version.targetGroupId(), version.functionName(), version.functionNumber())
                .applyValue(known -> new Watched(config.name(), known.t1, known.t2, known.t3, config.warm()));
    }
}
