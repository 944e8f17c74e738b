package weighbridge.alarm;

import com.pulumi.aws.cloudwatch.MetricAlarm;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weighbridge.config.AlarmsConfig;
import weighbridge.config.StackConfig;
import weighbridge.service.Service;
import weighbridge.version.Home;
import weighbridge.version.Version;

/** The alarms of a stack, by version. Every version has its own, so that a candidate is watched from its first request on. */
public final class Alarms {
    private final Map<String, List<MetricAlarm>> byVersion;

    private Alarms(Map<String, List<MetricAlarm>> byVersion) {
        this.byVersion = byVersion;
    }

    /**
     * Declares them and the topic that they tell; nothing where stack config has no {@code alarms}.
     *
     * @param stack the stack's name, for what an alarm says to do
     */
    public static Alarms declare(
            StackConfig config, String stack, Home home, Service service, Map<String, Version> versions) {
        Map<String, List<MetricAlarm>> alarms = new LinkedHashMap<>();
        config.alarms().ifPresent(limits -> {
            var notifications = new Notifications(config.service().name(), limits.addresses(), home, service);
            versions.forEach((name, version) -> alarms.put(
                    name,
                    new VersionAlarms(name, version, limits, text(config, stack, limits, name))
                            .declare(config.service().name(), notifications.topic())));
        });
        return new Alarms(alarms);
    }

    private static AlarmText text(StackConfig config, String stack, AlarmsConfig limits, String version) {
        String who = version + " of " + config.service().name();
        return new AlarmText(
                who, limits, Retreat.of(version, config.listeners()).instruction(stack));
    }

    /** The alarms of one version: what must stand before it may have traffic. */
    public List<Resource> of(String version) {
        return List.copyOf(byVersion.getOrDefault(version, List.of()));
    }

    /** The ARNs of all, in the order of the versions. */
    public Output<List<String>> arns() {
        return Output.all(byVersion.values().stream()
                .flatMap(List::stream)
                .map(MetricAlarm::arn)
                .toList());
    }
}
