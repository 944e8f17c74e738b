package weighbridge.simulator.provider.resource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weighbridge.simulator.dataplane.Action;
import weighbridge.simulator.lattice.ActionRequest;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;
import weighbridge.simulator.provider.schema.Schema;
import weighbridge.simulator.provider.schema.ValueRule;

/**
 * Properties as {@code aws-native} has them: those of CloudFormation, with tags as a list and without the {@code aws}
 * provider's defaults and traps. Source: {@code pulumi-aws-native}, {@code sdk/nodejs/vpclattice}.
 */
final class NativeShapes {
    private static final Schema TAG =
            Schema.of(Property.of("key", Kind.STRING, Flag.REQUIRED), Property.of("value", Kind.STRING, Flag.REQUIRED));

    private NativeShapes() {}

    static Property tags() {
        return Property.block("tags", Kind.BLOCKS, TAG);
    }

    static Map<String, String> tags(Props in) {
        Map<String, String> tags = new LinkedHashMap<>();
        in.blocks("tags").forEach(tag -> tags.put(tag.need("key"), tag.need("value")));
        return tags;
    }

    static void put(Map<String, Object> outputs, Map<String, String> tags) {
        if (!tags.isEmpty()) {
            outputs.put(
                    "tags",
                    tags.entrySet().stream()
                            .map(tag -> Map.of("key", tag.getKey(), "value", tag.getValue()))
                            .toList());
        }
    }

    static boolean tagsChanged(Props state, Props inputs) {
        return !tags(state).equals(tags(inputs));
    }

    /** A listener's and a rule's forward are one and the same: no default weight, and a weight of 0 is sent. */
    static Property forward() {
        Schema group = Schema.of(
                Property.of("targetGroupIdentifier", Kind.STRING, Flag.REQUIRED),
                Property.of("weight", Kind.INTEGER).where(ValueRule.between(0, 999)));
        return Property.block(
                "forward", Kind.BLOCK, Schema.of(Property.block("targetGroups", Kind.BLOCKS, group, Flag.REQUIRED)));
    }

    static ActionRequest action(Props action) {
        Optional<Props> forward = action.block("forward");
        return forward.<ActionRequest>map(found -> new ActionRequest.Forward(found.blocks("targetGroups").stream()
                        .map(group -> new ActionRequest.WeightedGroup(
                                group.need("targetGroupIdentifier"), group.integer("weight")))
                        .toList()))
                .orElseGet(() -> ActionProps.ofListener(action));
    }

    /**
     * An action as it is read back: CloudFormation keeps no order of target groups ({@code insertionOrder} is false), and AWS may
     * answer in another; here it is always the other way round.
     */
    static Map<String, Object> output(Action action) {
        return ActionProps.ruleOutput(
                action instanceof Action.Forward forward
                        ? new Action.Forward(reversed(forward.targetGroups()))
                        : action);
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    /** The id of a kind in an ARN such as {@code …:service/svc-1/listener/listener-2}; the ARN is what identifies a resource. */
    static String part(String arn, String kind) {
        List<String> parts = List.of(arn.substring(arn.lastIndexOf(':') + 1).split("/"));
        return parts.get(parts.indexOf(kind) + 1);
    }
}
