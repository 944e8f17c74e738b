package weighbridge.policies.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.baseline.DeployedResource;
import weighbridge.policies.lattice.Identifiers;
import weighbridge.policies.lattice.LatticeTypes;
import weighbridge.policies.lattice.PartTypes;
import weighbridge.policies.lattice.Target;
import weighbridge.policies.marks.Marks;
import weighbridge.policies.pack.Resource;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/**
 * What stands behind the splits of a stack, deployed or to come: target groups, what is registered in them, functions,
 * permissions, provisioned concurrency, alarms. Rules are not among it, of which there may be thousands.
 */
public final class Inventory {
    private final Map<String, List<Part>> byType = new HashMap<>();
    private final Map<String, Part> byUrn = new HashMap<>();
    private final Map<String, Part> targetGroupsById = new HashMap<>();
    private final Map<List<String>, List<Part>> targetGroups;
    private final Map<List<String>, List<Part>> alarms;
    private final References attachments;
    private final Map<String, List<Registration>> registrations = new ConcurrentHashMap<>();
    private final Warmth warmth = new Warmth(this);

    private Inventory(Collection<Part> parts) {
        for (Part part : parts) {
            byType.computeIfAbsent(part.type(), type -> new ArrayList<>()).add(part);
            byUrn.put(part.urn(), part);
        }
        targetGroups().forEach(group -> group.knownAs().forEach(id -> targetGroupsById.putIfAbsent(id, group)));
        targetGroups = byVersion(targetGroups());
        alarms = byVersion(ofType(
                PartTypes.ALARM, PartTypes.COMPOSITE_ALARM, PartTypes.NATIVE_ALARM, PartTypes.NATIVE_COMPOSITE_ALARM));
        attachments = new References(ofType(PartTypes.ATTACHMENT), "targetGroupIdentifier");
    }

    /** By service and version, as their marks say. */
    private static Map<List<String>, List<Part>> byVersion(List<Part> marked) {
        Map<List<String>, List<Part>> byVersion = new HashMap<>();
        for (Part part : marked) {
            Marks marks = Marks.of(part.get("tags"));
            marks.service()
                    .ifPresent(service -> marks.get(Marks.VERSION)
                            .ifPresent(version -> byVersion
                                    .computeIfAbsent(List.of(service, version), key -> new ArrayList<>())
                                    .add(part)));
        }
        return byVersion;
    }

    /** What is deployed now. */
    public static Inventory of(Baseline.Deployed deployed) {
        List<Part> parts = new ArrayList<>();
        for (DeployedResource resource : deployed.resources().values()) {
            if (LatticeTypes.isRule(resource.type())) {
                continue;
            }
            parts.add(new Part(
                    resource.urn(), resource.type(), Values.text(resource.id()), resource.outputs(), Map.of()));
        }
        return new Inventory(parts);
    }

    /** What the stack will have: what the engine hands to a rule that judges the whole stack. */
    public static Inventory of(List<Resource> resources) {
        List<Part> parts = new ArrayList<>();
        for (Resource resource : resources) {
            if (PartTypes.isKept(resource.type()) && !LatticeTypes.isRule(resource.type())) {
                parts.add(new Part(
                        resource.urn(), resource.type(), id(resource), resource.properties(), resource.dependencies()));
            }
        }
        return new Inventory(parts);
    }

    /** The engine shows a rule no ids, but of VPC Lattice the id is the end of the ARN; with {@code aws-native}, all of it. */
    private static Value id(Resource resource) {
        Value id = resource.properties().get("id");
        Value arn = resource.properties().get("arn");
        if (resource.type().startsWith("aws-native:vpclattice:")) {
            return arn;
        }
        return !id.isAbsent() || !resource.type().startsWith("aws:vpclattice/")
                ? id
                : Identifiers.id(arn).map(Values::text).orElse(arn);
    }

    public List<Part> ofType(String... types) {
        List<Part> found = new ArrayList<>();
        for (String type : types) {
            found.addAll(byType.getOrDefault(type, List.of()));
        }
        return found;
    }

    public Optional<Part> byUrn(String urn) {
        return Optional.ofNullable(byUrn.get(urn));
    }

    /** The target group of that id or ARN. */
    public Optional<Part> targetGroup(String idOrArn) {
        return Optional.ofNullable(targetGroupsById.get(Identifiers.id(idOrArn)));
    }

    /** The target group that an action names; empty where the stack has none of that id, or it is not known yet. */
    public Optional<Part> targetGroup(Target target) {
        return target.targetGroupId().isEmpty()
                ? Optional.empty()
                : targetGroup(target.targetGroupId().get());
    }

    /** The target groups that are marked as that version; one, where the marks are right. */
    public List<Part> targetGroupsOf(String service, String version) {
        return targetGroups.getOrDefault(List.of(service, version), List.of());
    }

    /** What a target group's version is: the ARN of each of its targets, possibly unknown. */
    public List<Value> targetsOf(Part targetGroup) {
        return registrationsOf(targetGroup).stream().map(Registration::target).toList();
    }

    /** What is registered in a target group by this stack. */
    public List<Registration> registrationsOf(Part targetGroup) {
        return registrations.computeIfAbsent(targetGroup.urn(), urn -> register(targetGroup));
    }

    private List<Registration> register(Part targetGroup) {
        Stream<Registration> attached = attachmentsOf(targetGroup).stream()
                .map(attachment -> new Registration(attachment.get("target").get("id"), attachment.from("target")));
        return Stream.concat(attached, ownTargets(targetGroup)).toList();
    }

    /** What registers a target in that target group. */
    public List<Part> attachmentsOf(Part targetGroup) {
        return attachments.to(targetGroup);
    }

    /** The parts of some types that a property's value comes from. */
    public List<Part> sources(Part part, String property, String... types) {
        return ofType(types).stream()
                .filter(other -> part.comesFrom(property, other))
                .toList();
    }

    /** {@code aws-native} registers targets in the target group itself. */
    private static Stream<Registration> ownTargets(Part targetGroup) {
        return targetGroup.get("targets").isAbsent()
                ? Stream.of()
                : Registration.targets(targetGroup.properties()).stream()
                        .map(target -> new Registration(target, targetGroup.from("targets")));
    }

    /** Whether something is registered in a target group that nobody can name yet. */
    public boolean registersInUnknown() {
        return ofType(PartTypes.ATTACHMENT).stream()
                .anyMatch(attachment -> attachment.get("targetGroupIdentifier").isUnknown()
                        && attachment.from("targetGroupIdentifier").isEmpty());
    }

    /** The alarms that are marked as that version's. */
    public List<Part> alarmsOf(String service, String version) {
        return alarms.getOrDefault(List.of(service, version), List.of());
    }

    /** How warm what is registered in its target groups is kept. */
    public Warmth warmth() {
        return warmth;
    }

    public List<Part> targetGroups() {
        return ofType(LatticeTypes.TARGET_GROUP, LatticeTypes.NATIVE_TARGET_GROUP);
    }
}
