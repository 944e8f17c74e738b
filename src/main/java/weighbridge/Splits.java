package weighbridge;

import java.util.LinkedHashMap;
import java.util.Map;
import weighbridge.config.Action;
import weighbridge.config.ListenerConfig;
import weighbridge.config.RuleConfig;
import weighbridge.config.StackConfig;
import weighbridge.marks.Marks;
import weighbridge.split.TrafficSplit;
import weighbridge.split.WeightedTarget;

/**
 * The splits that a stack config asks for: action, then version, then weight in per cent; only versions with traffic. They
 * are the stack output {@code splits}, and what the command line compares with it.
 */
public final class Splits {
    private Splits() {}

    /** In the order of the config's listeners and rules. */
    public static Map<String, Map<String, Integer>> inForce(StackConfig config) {
        Map<String, Map<String, Integer>> splits = new LinkedHashMap<>();
        for (ListenerConfig listener : config.listeners()) {
            String action = Marks.action(config.service().name(), listener.name());
            add(splits, action, listener.defaultAction());
            for (RuleConfig rule : listener.rules()) {
                add(splits, Marks.ruleAction(action, rule.name()), rule.action());
            }
        }
        return splits;
    }

    private static void add(Map<String, Map<String, Integer>> splits, String name, Action action) {
        if (action instanceof Action.Forward forward) {
            splits.put(name, weights(forward.split()));
        }
    }

    private static Map<String, Integer> weights(TrafficSplit split) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        for (WeightedTarget target : split.withTraffic()) {
            weights.put(target.version(), target.weight().percent());
        }
        return weights;
    }
}
