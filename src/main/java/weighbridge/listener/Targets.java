package weighbridge.listener;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import weighbridge.alarm.Alarms;
import weighbridge.config.Action;
import weighbridge.split.WeightedTarget;
import weighbridge.version.Version;

/** The versions that actions may forward to, by name, and the alarms that watch them. */
public record Targets(Map<String, Version> versions, Alarms alarms) {
    public Targets {
        versions = Map.copyOf(versions);
    }

    /** The id of a version's target group. */
    Output<String> targetGroup(WeightedTarget target) {
        return versions.get(target.version()).targetGroupId();
    }

    /**
     * What must stand before the action may send a request: the registration and the alarms of every version with traffic.
     * An action refers to target groups alone, so the engine would otherwise not wait for what is in them.
     */
    List<Resource> before(Action action) {
        return withTraffic(action)
                .map(WeightedTarget::version)
                .flatMap(version ->
                        Stream.concat(Stream.of(versions.get(version).registration()), alarms.of(version).stream()))
                .toList();
    }

    private static Stream<WeightedTarget> withTraffic(Action action) {
        return action instanceof Action.Forward forward ? forward.split().withTraffic().stream() : Stream.of();
    }
}
