package weighbridge.policies.baseline;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import weighbridge.policies.lattice.Identifiers;
import weighbridge.policies.lattice.LatticeTypes;
import weighbridge.policies.value.Value;

/**
 * The order in which a program wrote the target groups of an action, which its marks go by. CloudFormation keeps none
 * ({@code insertionOrder} is false in {@code aws-vpclattice-listener.json} and {@code -rule.json}), so the state of {@code
 * aws-native} has what AWS answered as outputs, and what was written as inputs (pulumi-aws-native, pull request 3083).
 */
final class WrittenOrder {
    private WrittenOrder() {}

    /** The outputs; with the action as it was written, where the same target groups have the same weights there. */
    static Value outputs(String type, Value outputs, Value inputs) {
        if (!LatticeTypes.isNative(type)) {
            return outputs;
        }
        String root = LatticeTypes.isListener(type) ? "defaultAction" : "action";
        Set<List<Object>> read = targets(outputs.get(root));
        return !read.isEmpty() && read.equals(targets(inputs.get(root)))
                ? with(outputs, root, inputs.get(root))
                : outputs;
    }

    private static Set<List<Object>> targets(Value action) {
        Set<List<Object>> targets = new HashSet<>();
        if (action.get("forward").get("targetGroups") instanceof Value.Items items) {
            items.values()
                    .forEach(target -> targets.add(
                            List.of(Identifiers.id(target.get("targetGroupIdentifier")), target.get("weight"))));
        }
        return targets;
    }

    private static Value with(Value outputs, String name, Value value) {
        Map<String, Value> changed = new LinkedHashMap<>(((Value.Fields) outputs).values());
        changed.put(name, value);
        return new Value.Fields(changed);
    }
}
