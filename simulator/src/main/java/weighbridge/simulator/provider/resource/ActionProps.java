package weighbridge.simulator.provider.resource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import weighbridge.simulator.dataplane.Action;
import weighbridge.simulator.lattice.ActionRequest;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;
import weighbridge.simulator.provider.schema.ValueRule;

/** A listener's and a rule's action as properties. They look alike, and the provider treats them differently. */
final class ActionProps {
    private ActionProps() {}

    static Property fixedResponse() {
        return Property.block(
                "fixedResponse", Kind.BLOCK, Schema.of(Property.of("statusCode", Kind.INTEGER, Flag.REQUIRED)));
    }

    /** A listener's targets: weight 100 where none is given (listener.go, {@code Default: 100}), and no limits. */
    static Property listenerForwards() {
        Schema group = Schema.of(
                Property.of("targetGroupIdentifier", Kind.STRING),
                Property.of("weight", Kind.INTEGER).or(100L));
        return Property.block(
                        "forwards",
                        Kind.BLOCKS,
                        Schema.of(Property.block("targetGroups", Kind.BLOCKS, group)
                                .items(1, Integer.MAX_VALUE)))
                .named("forward")
                .items(1, Integer.MAX_VALUE);
    }

    /** A rule's targets: the same default, and weights of 0 to 999 (listener_rule.go). */
    static Property ruleForward() {
        Schema group = Schema.of(
                Property.of("targetGroupIdentifier", Kind.STRING, Flag.REQUIRED),
                Property.of("weight", Kind.INTEGER).or(100L).where(ValueRule.between(0, 999)));
        return Property.block(
                "forward",
                Kind.BLOCK,
                Schema.of(Property.block("targetGroups", Kind.BLOCKS, group, Flag.REQUIRED)
                        .items(1, Integer.MAX_VALUE)));
    }

    /** What the provider sends for a listener ({@code expandDefaultAction}): of several forwards only the first. */
    static ActionRequest ofListener(Props action) {
        List<Props> forwards = action.blocks("forwards");
        if (!forwards.isEmpty()) {
            return new ActionRequest.Forward(forwards.get(0).blocks("targetGroups").stream()
                    .map(group -> new ActionRequest.WeightedGroup(
                            group.string("targetGroupIdentifier").orElse(""), group.integer("weight")))
                    .toList());
        }
        return fixedResponse(action);
    }

    /** What the provider sends for a rule ({@code expandRuleAction}): a fixed response first, and no weight of 0. */
    static ActionRequest ofRule(Props action) {
        if (action.block("fixedResponse").isPresent()) {
            return fixedResponse(action);
        }
        return action.block("forward")
                .<ActionRequest>map(forward -> new ActionRequest.Forward(forward.blocks("targetGroups").stream()
                        .map(group -> new ActionRequest.WeightedGroup(
                                group.need("targetGroupIdentifier"), withoutZero(group.integer("weight"))))
                        .toList()))
                .orElseGet(ActionRequest.Missing::new);
    }

    /** {@code if v, ok := tfMap["weight"].(int); ok && v != 0} in {@code expandWeightedTargetGroup}. */
    private static OptionalInt withoutZero(OptionalInt weight) {
        return weight.isPresent() && weight.getAsInt() == 0 ? OptionalInt.empty() : weight;
    }

    private static ActionRequest fixedResponse(Props action) {
        return action.block("fixedResponse")
                .<ActionRequest>map(response -> new ActionRequest.FixedResponse(
                        response.integer("statusCode").orElse(0)))
                .orElseGet(ActionRequest.Missing::new);
    }

    static Map<String, Object> listenerOutput(Action action) {
        return action instanceof Action.Forward forward
                ? Map.of("forwards", List.of(Map.of("targetGroups", groups(forward))))
                : fixedOutput((Action.FixedResponse) action);
    }

    static Map<String, Object> ruleOutput(Action action) {
        return action instanceof Action.Forward forward
                ? Map.of("forward", Map.of("targetGroups", groups(forward)))
                : fixedOutput((Action.FixedResponse) action);
    }

    private static Map<String, Object> fixedOutput(Action.FixedResponse response) {
        return Map.of("fixedResponse", Map.of("statusCode", (long) response.status()));
    }

    private static List<Map<String, Object>> groups(Action.Forward forward) {
        List<Map<String, Object>> groups = new ArrayList<>();
        forward.targetGroups().forEach(group -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("targetGroupIdentifier", group.targetGroupId());
            one.put("weight", (long) group.weight());
            groups.add(one);
        });
        return groups;
    }
}
