package weighbridge.dashboard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weighbridge.config.Action;
import weighbridge.config.ListenerConfig;
import weighbridge.config.StackConfig;
import weighbridge.config.VersionConfig;

/**
 * Which versions have a row.
 *
 * <p>CloudWatch takes 500 widgets and 2,500 metrics a dashboard, hidden ones counted (user guide, "CloudWatch service
 * quotas"). A row is 7 widgets, and as many metrics as there are rows, for the share, and 8 more: 40 rows are 288 widgets
 * and 1,926 metrics with all else. VPC Lattice itself takes 10 target groups a service by default.
 */
final class Rows {
    static final int MOST = 40;

    private Rows() {}

    /** All of them by name; where they are too many, those first that are in use. */
    static List<VersionConfig> of(StackConfig config) {
        if (config.versions().size() <= MOST) {
            return config.versions();
        }
        Set<String> inUse = config.listeners().stream()
                .flatMap(ListenerConfig::forwards)
                .flatMap(Action.Forward::inUse)
                .collect(Collectors.toSet());
        Set<VersionConfig> kept = new HashSet<>(Stream.concat(
                        config.versions().stream().filter(version -> inUse.contains(version.name())),
                        config.versions().stream().filter(version -> !inUse.contains(version.name())))
                .limit(MOST)
                .toList());
        return config.versions().stream().filter(kept::contains).toList();
    }
}
