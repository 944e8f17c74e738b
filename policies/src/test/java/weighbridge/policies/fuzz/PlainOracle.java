package weighbridge.policies.fuzz;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/**
 * Whether an action is clearly harmless after {@code tg-v7} had 90 and {@code tg-v8} had 10, {@code v7} stable: read in the plainest
 * way from design.md, with none of the pack's readers. What is not clear is not harmless.
 */
public final class PlainOracle {
    private static final Value NOTHING = Values.ABSENT;

    private PlainOracle() {}

    /**
     * Judges the properties of a listener or rule.
     *
     * @param root {@code defaultAction} or {@code action}
     * @param forward what holds the targets in it, which differs by provider
     */
    public static boolean isHarmless(Value properties, String root, String forward) {
        boolean isMade =
                properties instanceof Value.Fields fields && !fields.values().isEmpty();
        return !isMade || isHarmlessAction(properties, root, forward);
    }

    private static boolean isHarmlessAction(Value properties, String root, String forward) {
        Value action = opened(get(properties, root));
        Value forwards = opened(get(action, forward));
        if (isNone(forwards)) {
            return !isNone(opened(get(action, "fixedResponse")));
        }
        Value one = forwards instanceof Value.Items items && items.values().size() == 1
                ? opened(items.values().get(0))
                : forwards;
        return opened(get(one, "targetGroups")) instanceof Value.Items targets && isHarmless(targets.values());
    }

    private static boolean isHarmless(List<Value> targets) {
        Map<String, Double> weights = new TreeMap<>();
        for (Value target : targets) {
            Value id = opened(get(opened(target), "targetGroupIdentifier"));
            Value weight = opened(get(opened(target), "weight"));
            boolean alone = targets.size() == 1 && isNone(weight);
            if (!(id instanceof Value.Text text) || !(alone || isWeight(weight))) {
                return false;
            }
            String group = text.value().substring(text.value().lastIndexOf('/') + 1);
            weights.merge(group, alone ? 100 : ((Value.Numeric) weight).value(), Double::sum);
        }
        return isHarmless(weights);
    }

    private static boolean isHarmless(Map<String, Double> weights) {
        double total =
                weights.values().stream().mapToDouble(Double::doubleValue).sum();
        double known = weights.getOrDefault("tg-v7", 0.0) + weights.getOrDefault("tg-v8", 0.0);
        return total == 100 && weights.getOrDefault("tg-v8", 0.0) <= 30 && total - known <= 10;
    }

    private static boolean isWeight(Value weight) {
        return weight instanceof Value.Numeric number
                && number.value() >= 0
                && number.value() <= 100
                && number.value() == Math.floor(number.value());
    }

    private static Value get(Value holder, String name) {
        return holder instanceof Value.Fields fields ? fields.values().getOrDefault(name, NOTHING) : NOTHING;
    }

    private static boolean isNone(Value value) {
        return value.isAbsent() || value.equals(Values.items());
    }

    /** What is in a secret, an output or a reference. */
    private static Value opened(Value value) {
        Value kind = get(value, StrangeValues.SIGNATURE);
        if (kind.equals(Values.text(StrangeValues.SECRET)) || kind.equals(Values.text(StrangeValues.OUTPUT))) {
            return opened(get(value, "value"));
        }
        return kind.isAbsent() ? value : opened(get(value, "id"));
    }
}
