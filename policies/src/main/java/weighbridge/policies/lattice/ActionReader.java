package weighbridge.policies.lattice;

import java.util.ArrayList;
import java.util.List;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/**
 * Reads an action out of a listener or a rule. A wrong type never throws: it becomes {@link ActionInput.Malformed}.
 *
 * <p>In the {@code aws} provider 6.83.0 a listener has {@code defaultAction.forwards}, a list, and a rule has
 * {@code action.forward}, one object. In {@code aws-native} both have {@code forward}, one object (CloudFormation,
 * {@code AWS::VpcLattice::Listener DefaultAction} and {@code AWS::VpcLattice::Rule Action}). All hold {@code targetGroups} and
 * stand beside {@code fixedResponse}.
 */
public final class ActionReader {
    /** What an action was read as. Most rules of a stack have one and the same split. */
    private record Known(String type, Value action, ActionInput input) {}

    private static volatile Known last = new Known("", Values.ABSENT, new ActionInput.Pending(""));

    private final String root;
    private final String forward;

    private ActionReader(String root, String forward) {
        this.root = root;
        this.forward = forward;
    }

    /** The property that holds the action of a listener or rule. */
    static String property(String type) {
        return LatticeTypes.isListener(type) ? "defaultAction" : "action";
    }

    /** The action of a listener or rule by its properties. */
    @SuppressWarnings("ReferenceEquality") // Recent.one has made actions that are alike one object.
    public static ActionInput read(String type, Value properties) {
        Value action = properties.get(property(type));
        Known known = last;
        if (known.action() != action || !known.type().equals(type)) {
            known = new Known(type, action, readNew(type, action));
            last = known;
        }
        return known.input();
    }

    private static ActionInput readNew(String type, Value action) {
        String root = property(type);
        String forward = type.equals(LatticeTypes.LISTENER) ? "forwards" : "forward";
        return new ActionReader(root, forward).readAction(action);
    }

    private ActionInput readAction(Value action) {
        if (action.isUnknown()) {
            return new ActionInput.Pending(root);
        } else if (!(action instanceof Value.Fields)) {
            return malformed(root, action, "an object with " + forward + " or fixedResponse");
        }
        return readBranches(action.get(forward), action.get("fixedResponse"));
    }

    private ActionInput readBranches(Value forwards, Value response) {
        boolean responds = !isEmpty(response);
        if (forwards.isUnknown() || response.isUnknown()) {
            return new ActionInput.Pending(root + "." + (forwards.isUnknown() ? forward : "fixedResponse"));
        } else if (isEmpty(forwards)) {
            return responds
                    ? new ActionInput.Respond()
                    : new ActionInput.Malformed(root + " has neither " + forward + " nor fixedResponse");
        } else if (responds) {
            return new ActionInput.Malformed(root + " has both " + forward + " and fixedResponse: keep one");
        }
        return readForwards(root + "." + forward, forwards);
    }

    private ActionInput readForwards(String path, Value forwards) {
        if (forwards instanceof Value.Items items) {
            return items.values().size() == 1
                    ? readForward(path + "[0]", items.values().get(0))
                    : new ActionInput.Malformed(path + " has " + items.values().size()
                            + " blocks; an action forwards once: keep one block with all target groups");
        }
        return readForward(path, forwards);
    }

    private ActionInput readForward(String path, Value one) {
        if (one.isUnknown()) {
            return new ActionInput.Pending(path);
        } else if (!(one instanceof Value.Fields)) {
            return malformed(path, one, "an object with targetGroups");
        }
        Value groups = one.get("targetGroups");
        if (groups.isUnknown()) {
            return new ActionInput.Pending(path + ".targetGroups");
        }
        if (groups instanceof Value.Items items && items.values().isEmpty()) {
            return new ActionInput.Malformed(
                    path + ".targetGroups is empty; an action forwards to at least one target group: add one");
        }
        return groups instanceof Value.Items items
                ? readTargets(path + ".targetGroups", items.values())
                : malformed(path + ".targetGroups", groups, "a list of target groups");
    }

    private ActionInput readTargets(String path, List<Value> groups) {
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Value group = groups.get(i);
            Target target = Target.of(path, i, group.get("targetGroupIdentifier"), group.get("weight"));
            if (group.isUnknown()) {
                return new ActionInput.Pending(target.path());
            } else if (!(group instanceof Value.Fields)) {
                return malformed(target.path(), group, "an object with targetGroupIdentifier and weight");
            }
            targets.add(target);
        }
        return new ActionInput.Forward(targets);
    }

    private static boolean isEmpty(Value value) {
        return value.isAbsent()
                || (value instanceof Value.Items items && items.values().isEmpty());
    }

    private static ActionInput malformed(String path, Value found, String rule) {
        return new ActionInput.Malformed(path + " is " + found.shown() + "; it must be " + rule);
    }
}
