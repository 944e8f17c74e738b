package weighbridge.policies.change;

import java.util.List;
import java.util.Optional;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.baseline.DeployedAction;
import weighbridge.policies.baseline.DeployedSplit;
import weighbridge.policies.lattice.LatticeAction;
import weighbridge.policies.lattice.LatticeTypes;
import weighbridge.policies.value.Values;

/**
 * The place that a rule is to have in its listener, beside what is deployed there. A listener has each priority and each name
 * once (VPC Lattice API reference, {@code CreateRule}).
 */
public final class RulePlace {
    private final LatticeAction rule;
    private final Deployment deployment;
    private final Optional<DeployedAction> now;

    public RulePlace(LatticeAction rule, Baseline.Deployed deployed) {
        this.rule = rule;
        this.deployment = new Deployment(deployed);
        this.now = deployment.sameResource(rule);
    }

    /**
     * A deployed rule, another resource, that has what this one wants.
     *
     * @param by its label
     * @param what {@code priority 10}, or {@code name beta}
     * @param isMarkedAlike whether both bear the mark of one action: then it is the same rule under another URN
     */
    public record Taken(String by, String what, boolean isMarkedAlike) {}

    /** What stands in the way; the engine may make a resource before another that is to go is gone. */
    public Optional<Taken> taken() {
        Optional<DeployedAction> other = holder("priority");
        if (other.isPresent()) {
            return Optional.of(taken(other.get(), "priority " + rule.priority()));
        }
        return holder("name").map(named -> taken(named, "name " + text(rule, "name")));
    }

    private Taken taken(DeployedAction other, String what) {
        String label = Labels.of(other.resource());
        return new Taken(label, what, label.equals(Labels.of(rule)));
    }

    /** Who asks for nothing, or keeps what he has, takes it from nobody. */
    private Optional<DeployedAction> holder(String property) {
        boolean asks = !rule.properties().get(property).isAbsent();
        if (!asks || (now.isPresent() && keeps(now.get().resource(), property))) {
            return Optional.empty();
        }
        return deployment.actionsOfListener(rule.listenerId()).stream()
                .filter(other -> !other.resource().isListener() && !isSelf(other))
                .filter(other -> isSameValue(rule, other.resource(), property))
                .findFirst();
    }

    private boolean keeps(LatticeAction old, String property) {
        return !Servers.leavesListener(rule, old) && isSameValue(rule, old, property);
    }

    private boolean isSelf(DeployedAction other) {
        return now.filter(old -> old.resource().urn().equals(other.resource().urn()))
                .isPresent();
    }

    private static boolean isSameValue(LatticeAction one, LatticeAction other, String property) {
        return !one.properties().get(property).isAbsent()
                && one.properties().get(property).equals(other.properties().get(property));
    }

    /**
     * The time between the end of a rule and its new beginning, in which others take its requests.
     *
     * @param property what changes: {@code priority} or {@code name}
     * @param own what its requests meet now, such as {@code v7 50 %, v8 50 %}
     * @param by the action that takes them meanwhile
     * @param others what they would meet there
     */
    public record Gap(String property, String from, String to, String own, String by, String others) {}

    /**
     * The gap in which requests would meet another split. The {@code aws} provider can change neither priority nor name in
     * place (terraform-provider-aws, {@code listener_rule.go}); {@code aws-native} changes a priority, and deletes a rule of
     * another name before it makes it anew ({@code createOnlyProperties} in {@code aws-vpclattice-rule.json}, and {@code
     * DeleteBeforeReplace} in {@code provider.go} of {@code pulumi-aws-native}).
     */
    public Optional<Gap> gap() {
        if (now.isEmpty()) {
            return Optional.empty();
        }
        LatticeAction old = now.get().resource();
        for (String name : replacing()) {
            if (!rule.properties().get(name).isAbsent()
                    && !old.properties().get(name).isAbsent()
                    && !isSameValue(rule, old, name)) {
                return meanwhile().map(other -> gap(name, other));
            }
        }
        return Optional.empty();
    }

    /** What a change of makes the engine delete the rule first. */
    private List<String> replacing() {
        return LatticeTypes.isNative(rule.type()) ? List.of("name") : List.of("priority", "name");
    }

    private Gap gap(String property, DeployedAction meanwhile) {
        LatticeAction old = now.orElseThrow().resource();
        return new Gap(
                property,
                text(old, property),
                text(rule, property),
                now.orElseThrow().split().shown(),
                Labels.of(meanwhile.resource()),
                meanwhile.split().shown());
    }

    /** The first action that would take some of the rule's requests and does something else with them. */
    private Optional<DeployedAction> meanwhile() {
        LatticeAction old = now.orElseThrow().resource();
        List<DeployedAction> below = deployment.actionsOfListener(old.listenerId()).stream()
                .filter(other -> other.resource().priority() > old.priority())
                .toList();
        return Servers.downToTheFirstThatTakesAll(old, below, DeployedAction::resource).stream()
                .filter(other -> !isSameSplit(now.orElseThrow(), other))
                .findFirst();
    }

    private static boolean isSameSplit(DeployedAction one, DeployedAction other) {
        if (one.split() instanceof DeployedSplit.Forwards mine
                && other.split() instanceof DeployedSplit.Forwards theirs) {
            return mine.shares().sameAs(theirs.shares());
        }
        return !one.forwards()
                && !other.forwards()
                && one.resource()
                        .properties()
                        .get("action")
                        .equals(other.resource().properties().get("action"));
    }

    private static String text(LatticeAction action, String property) {
        return Values.asText(action.properties().get(property))
                .orElseGet(() -> action.properties().get(property).shown());
    }
}
