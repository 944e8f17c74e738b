package weighbridge.policies.rules;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.change.Destination;
import weighbridge.policies.change.StackChange;
import weighbridge.policies.change.TargetChange;
import weighbridge.policies.inventory.Part;
import weighbridge.policies.lattice.PartTypes;
import weighbridge.policies.limits.ExceptionEntry;
import weighbridge.policies.limits.Limits;
import weighbridge.policies.limits.LimitsReader;
import weighbridge.policies.pack.Resource;
import weighbridge.policies.pack.Scope;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;
import weighbridge.policies.verdict.Finding;
import weighbridge.policies.verdict.Verdict;

/**
 * {@code frozen-target}: what has traffic keeps its code and configuration, or a change of it would be a step of 100 % of its
 * share that no other rule sees.
 *
 * <p>The whole stack is judged in the preview. A registration is judged alone, too, before it is made: {@code up
 * --skip-preview} has no preview.
 */
public final class FrozenTarget extends StackRule {
    private static final String FIX = "; a version that has traffic, or gains it in this change, keeps its code and"
            + " configuration: copy it to a version of its own with the change, and step that one in";

    private final Permissions permissions;

    public FrozenTarget(
            ChangeFinder finder, Supplier<Baseline> baseline, Supplier<Limits> limits, InstantSource clock) {
        super(finder, baseline);
        this.permissions = new Permissions(limits, clock);
    }

    @Override
    public String id() {
        return LimitsReader.FROZEN_TARGET;
    }

    @Override
    public String description() {
        return "Refuses a change of the code or configuration of a version that has traffic, or gains it.";
    }

    @Override
    public Scope scope() {
        return Scope.BOTH;
    }

    @Override
    public Value configProperties() {
        return Values.fields();
    }

    @Override
    public boolean appliesTo(String type) {
        return type.equals(PartTypes.ATTACHMENT);
    }

    @Override
    public Verdict judge(Resource attachment) {
        if (!(baseline() instanceof Baseline.Deployed deployed)
                || !deployed.resources().containsKey(attachment.urn())) {
            return new Verdict.NotApplicable("nothing is known to be registered by it");
        }
        Value before = deployed.resources()
                .get(attachment.urn())
                .outputs()
                .get("target")
                .get("id");
        Value after = attachment.properties().get("target").get("id");
        if (after.isUnknown() || after.equals(before)) {
            return after.isUnknown()
                    ? new Verdict.NotApplicable("its target is judged with the whole stack")
                    : Verdict.Compliant.PLAIN;
        }
        return finder().findAll(List.of(), deployed).deployedDestinations().stream()
                .filter(destination -> isRegisteredBy(attachment, destination, deployed))
                .findFirst()
                .map(destination -> refuse(destination, TargetChange.moved(before, after)))
                .orElse(Verdict.Compliant.PLAIN);
    }

    private static boolean isRegisteredBy(Resource attachment, Destination destination, Baseline.Deployed deployed) {
        Part registration = new Part(
                attachment.urn(),
                attachment.type(),
                Values.ABSENT,
                deployed.resources().get(attachment.urn()).outputs(),
                Map.of());
        return destination
                .targetGroup()
                .filter(group -> registration.refersTo("targetGroupIdentifier", group))
                .isPresent();
    }

    @Override
    List<Finding> judge(StackChange stack) {
        TargetChange changes = new TargetChange(stack.now(), stack.next());
        Map<String, Finding> findings = new LinkedHashMap<>();
        for (Destination destination : served(stack)) {
            Optional<Part> deployed = destination
                    .targetGroup()
                    .flatMap(group -> stack.now()
                            .byUrn(group.urn())
                            .or(() -> Values.asText(group.id()).flatMap(stack.now()::targetGroup)));
            deployed.flatMap(changes::of)
                    .ifPresent(change -> findings.putIfAbsent(
                            destination.label() + " " + destination.version(),
                            new Finding(deployed.get().urn(), refuse(destination, change))));
        }
        return List.copyOf(findings.values());
    }

    /** Those that have traffic until now first: their share is what the message should tell. */
    private static List<Destination> served(StackChange stack) {
        List<Destination> all = new ArrayList<>(stack.deployedDestinations());
        all.addAll(stack.destinations());
        return all;
    }

    private Verdict refuse(Destination destination, String change) {
        Optional<ExceptionEntry> permission =
                permissions.of(id(), destination.label(), destination.version(), destination.fraction());
        return permission
                .<Verdict>map(entry -> new Verdict.Compliant(List.of(ChangeRule.inUse(destination.label(), entry))))
                .orElseGet(() -> new Verdict.Violation(destination.label() + ": " + destination.version() + " has "
                        + destination.share() + ", and " + change + FIX));
    }
}
