package weighbridge.listener;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import weighbridge.config.Action;
import weighbridge.split.WeightedTarget;
import weighbridge.version.Version;

/** The versions that actions may forward to, by name. */
public record Targets(Map<String, Version> versions) {
    public Targets {
        versions = Map.copyOf(versions);
    }

    /** The id of a version's target group. */
    Output<String> targetGroup(WeightedTarget target) {
        return versions.get(target.version()).targetGroupId();
    }

    /**
     * What must stand before the action may send a request: the registration of every version with traffic. An action
     * refers to target groups alone, so the engine would otherwise not wait for what is in them.
     */
    List<Resource> registrations(Action action) {
        return withTraffic(action)
                .map(target -> versions.get(target.version()).registration())
                .toList();
    }

    private static Stream<WeightedTarget> withTraffic(Action action) {
        return action instanceof Action.Forward forward ? forward.split().withTraffic().stream() : Stream.of();
    }
}
