package weighbridge.policies.rules;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.baseline.DeployedResource;
import weighbridge.policies.change.ChangeFinder;
import weighbridge.policies.change.Destination;
import weighbridge.policies.change.StackChange;
import weighbridge.policies.change.TargetChange;
import weighbridge.policies.inventory.Inventory;
import weighbridge.policies.inventory.Part;
import weighbridge.policies.inventory.Registration;
import weighbridge.policies.lattice.LatticeTypes;
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
        return type.equals(PartTypes.ATTACHMENT) || type.equals(LatticeTypes.NATIVE_TARGET_GROUP);
    }

    @Override
    public Verdict judge(Resource registering) {
        if (!(baseline() instanceof Baseline.Deployed deployed)
                || !deployed.resources().containsKey(registering.urn())) {
            return new Verdict.NotApplicable("nothing is known to be registered by it");
        }
        Part before = part(deployed.resources().get(registering.urn()));
        Set<Value> now = targets(before.properties());
        Set<Value> next = targets(registering.properties());
        if (next.stream().anyMatch(Value::isUnknown)) {
            return new Verdict.NotApplicable("its target is judged with the whole stack");
        }
        return now.isEmpty() || next.isEmpty() || next.equals(now)
                ? Verdict.Compliant.PLAIN
                : moved(before, TargetChange.moved(now, next), deployed);
    }

    private static Set<Value> targets(Value properties) {
        return Registration.targets(properties).stream()
                .filter(target -> !target.isAbsent())
                .collect(Collectors.toSet());
    }

    private Verdict moved(Part registering, String change, Baseline.Deployed deployed) {
        return finder().findAll(List.of(), deployed).deployedDestinations().stream()
                .filter(destination -> destination
                        .targetGroup()
                        .filter(group -> isRegisteredBy(registering, group))
                        .isPresent())
                .findFirst()
                .map(destination -> refuse(destination, change))
                .orElse(Verdict.Compliant.PLAIN);
    }

    private static boolean isRegisteredBy(Part registering, Part group) {
        return registering.urn().equals(group.urn()) || registering.refersTo("targetGroupIdentifier", group);
    }

    private static Part part(DeployedResource deployed) {
        return new Part(deployed.urn(), deployed.type(), Values.ABSENT, deployed.outputs(), Map.of());
    }

    @Override
    List<Finding> judge(StackChange stack) {
        TargetChange changes = new TargetChange(stack.now(), stack.next());
        Map<String, Finding> findings = new LinkedHashMap<>();
        for (Destination destination : served(stack)) {
            Optional<Part> deployed = deployed(destination, stack.now());
            Optional<String> change = deployed.isEmpty() ? Optional.empty() : changes.of(deployed.get());
            if (change.isPresent()) {
                findings.putIfAbsent(
                        destination.label() + " " + destination.version(),
                        new Finding(deployed.get().urn(), refuse(destination, change.get())));
            }
        }
        return List.copyOf(findings.values());
    }

    private static Optional<Part> deployed(Destination destination, Inventory now) {
        if (destination.targetGroup().isEmpty()) {
            return Optional.empty();
        }
        Part group = destination.targetGroup().get();
        Optional<Part> same = now.byUrn(group.urn());
        return same.isPresent() ? same : Values.asText(group.id()).flatMap(now::targetGroup);
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
