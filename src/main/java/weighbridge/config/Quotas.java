package weighbridge.config;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import weighbridge.split.WeightedTarget;

/**
 * AWS quotas that a config may exceed once somebody has had them raised: a warning each, never a refusal. The defaults are those of
 * the VPC Lattice user guide, "Quotas": 2 listeners a service, 5 rules a listener, 10 target groups a service.
 */
public final class Quotas {
    private static final int LISTENERS = 2;
    private static final int RULES = 5;
    private static final int TARGET_GROUPS = 10;

    private Quotas() {}

    /** One line for each quota that the config is above. */
    public static List<String> warnings(StackConfig config) {
        List<String> warnings = new ArrayList<>();
        if (config.listeners().size() > LISTENERS) {
            warnings.add(
                    warning("weighbridge:listeners", config.listeners().size(), "listeners", LISTENERS, "a service"));
        }
        for (ListenerConfig listener : config.listeners()) {
            if (listener.rules().size() > RULES) {
                String path = "weighbridge:listeners." + listener.name() + ".rules";
                warnings.add(warning(path, listener.rules().size(), "rules", RULES, "a listener"));
            }
        }
        int versions = (int) withTraffic(config).distinct().count();
        if (versions > TARGET_GROUPS) {
            warnings.add(warning("weighbridge:versions", versions, "with traffic", TARGET_GROUPS, "a service"));
        }
        return warnings;
    }

    /** A target group counts for a service as soon as one of its actions names it. */
    private static Stream<String> withTraffic(StackConfig config) {
        return config.listeners().stream()
                .flatMap(ListenerConfig::forwards)
                .flatMap(forward -> forward.split().withTraffic().stream())
                .map(WeightedTarget::version);
    }

    private static String warning(String path, int count, String what, int quota, String owner) {
        return "%s: %d %s; AWS allows %d %s unless the quota was raised in this account and Region"
                .formatted(path, count, what, quota, owner);
    }
}
