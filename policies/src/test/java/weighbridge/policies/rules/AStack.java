package weighbridge.policies.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.APart;
import weighbridge.policies.change.AnAction;
import weighbridge.policies.change.Deployed;
import weighbridge.policies.lattice.PartTypes;
import weighbridge.policies.pack.Resource;
import weighbridge.policies.pack.Rule;

/** Actions and what stands behind them; a test changes one thing of it. */
record AStack(List<AnAction> actions, List<APart> parts) {
    /** {@code orders/https} at v7 90 and v8 10, each registered, permitted and v8 with an alarm. */
    static AStack aStack() {
        return new AStack(
                List.of(AnAction.aListener()),
                List.of(
                        APart.targetGroup("v7"),
                        APart.attachment("v7"),
                        APart.permission("v7"),
                        APart.targetGroup("v8"),
                        APart.attachment("v8"),
                        APart.permission("v8"),
                        APart.topic(),
                        APart.alarm("v8")));
    }

    AStack with(AnAction... other) {
        return new AStack(List.of(other), parts);
    }

    /** With a part in place of the one of the same name, or beside the others. */
    AStack with(APart part) {
        List<APart> changed = new ArrayList<>(without(part.name()).parts());
        changed.add(part);
        return new AStack(actions, changed);
    }

    AStack without(String name) {
        return new AStack(
                actions,
                parts.stream().filter(part -> !part.name().equals(name)).toList());
    }

    /** The same made with {@code aws-native}. */
    AStack asNative() {
        return new AStack(
                actions.stream().map(AnAction::asNative).toList(),
                parts.stream()
                        .filter(part -> !part.type().equals(PartTypes.ATTACHMENT))
                        .map(part -> part.asNative().holding(attachedTo(part)))
                        .toList());
    }

    private List<APart> attachedTo(APart group) {
        return parts.stream()
                .filter(part -> part.type().equals(PartTypes.ATTACHMENT))
                .filter(part -> part.properties()
                        .get("targetGroupIdentifier")
                        .equals(group.properties().get("id")))
                .toList();
    }

    /** What the engine shows to a rule. */
    List<Resource> resources() {
        return Stream.concat(
                        actions.stream().map(AnAction::asResource),
                        parts.stream().map(APart::asResource))
                .toList();
    }

    Baseline deployed() {
        return Deployed.with(parts.stream().map(APart::asDeployed).toList(), actions.toArray(AnAction[]::new));
    }

    /** What a rule says of this stack as the next one after another: everything but what it is content with. */
    List<String> judged(AStack before, Function<Baseline, Rule> rule) {
        return judged(before.deployed(), rule);
    }

    List<String> judged(Baseline before, Function<Baseline, Rule> rule) {
        return rule.apply(before).judgeStack(resources()).stream()
                .map(finding -> Verdicts.shown(finding.verdict()))
                .toList();
    }
}
