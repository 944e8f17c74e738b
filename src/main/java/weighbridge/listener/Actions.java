package weighbridge.listener;

import com.pulumi.aws.vpclattice.inputs.ListenerDefaultActionArgs;
import com.pulumi.aws.vpclattice.inputs.ListenerDefaultActionFixedResponseArgs;
import com.pulumi.aws.vpclattice.inputs.ListenerDefaultActionForwardArgs;
import com.pulumi.aws.vpclattice.inputs.ListenerDefaultActionForwardTargetGroupArgs;
import com.pulumi.aws.vpclattice.inputs.ListenerRuleActionArgs;
import com.pulumi.aws.vpclattice.inputs.ListenerRuleActionFixedResponseArgs;
import com.pulumi.aws.vpclattice.inputs.ListenerRuleActionForwardArgs;
import com.pulumi.aws.vpclattice.inputs.ListenerRuleActionForwardTargetGroupArgs;
import weighbridge.config.Action;
import weighbridge.split.WeightedTarget;

/**
 * Actions as the provider takes them.
 *
 * <p>Only versions with traffic are named, since the provider drops a weight of 0 from a rule; every weight is given,
 * since it makes a missing one 100; and they keep the split's one order, since it compares them as a list
 * (terraform-provider-aws, {@code aws_vpclattice_listener_rule} and {@code aws_vpclattice_listener}). A listener and a
 * rule say the same with different types.
 */
final class Actions {
    private Actions() {}

    static ListenerDefaultActionArgs ofListener(Action action, Targets targets) {
        var args = ListenerDefaultActionArgs.builder();
        if (action instanceof Action.Forward forward) {
            return args.forwards(forwardOfListener(forward, targets)).build();
        }
        return args.fixedResponse(ListenerDefaultActionFixedResponseArgs.builder()
                        .statusCode(((Action.Respond) action).status())
                        .build())
                .build();
    }

    static ListenerRuleActionArgs ofRule(Action action, Targets targets) {
        var args = ListenerRuleActionArgs.builder();
        if (action instanceof Action.Forward forward) {
            return args.forward(forwardOfRule(forward, targets)).build();
        }
        return args.fixedResponse(ListenerRuleActionFixedResponseArgs.builder()
                        .statusCode(((Action.Respond) action).status())
                        .build())
                .build();
    }

    private static ListenerDefaultActionForwardArgs forwardOfListener(Action.Forward forward, Targets targets) {
        return ListenerDefaultActionForwardArgs.builder()
                .targetGroups(forward.split().withTraffic().stream()
                        .map(target -> targetOfListener(target, targets))
                        .toList())
                .build();
    }

    private static ListenerDefaultActionForwardTargetGroupArgs targetOfListener(
            WeightedTarget target, Targets targets) {
        return ListenerDefaultActionForwardTargetGroupArgs.builder()
                .targetGroupIdentifier(targets.targetGroup(target))
                .weight(target.weight().percent())
                .build();
    }

    private static ListenerRuleActionForwardArgs forwardOfRule(Action.Forward forward, Targets targets) {
        return ListenerRuleActionForwardArgs.builder()
                .targetGroups(forward.split().withTraffic().stream()
                        .map(target -> targetOfRule(target, targets))
                        .toList())
                .build();
    }

    private static ListenerRuleActionForwardTargetGroupArgs targetOfRule(WeightedTarget target, Targets targets) {
        return ListenerRuleActionForwardTargetGroupArgs.builder()
                .targetGroupIdentifier(targets.targetGroup(target))
                .weight(target.weight().percent())
                .build();
    }
}
