package weighbridge.policies.change;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import weighbridge.policies.inventory.FunctionVersion;
import weighbridge.policies.inventory.Inventory;
import weighbridge.policies.inventory.Part;
import weighbridge.policies.lattice.Identifiers;
import weighbridge.policies.lattice.PartTypes;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/**
 * How what answers behind a deployed target group would change.
 *
 * <p>A function that publishes a version with each change has a new {@code version} and {@code qualifiedArn} then, which a
 * preview does not know yet (terraform-provider-aws, {@code function.go}): so an unknown target behind a deployed group is new
 * code or configuration.
 */
public final class TargetChange {
    /**
     * What makes up a version, by the names of both providers, which differ in {@code fileSystemConfig} alone and in where code
     * comes from; tags and log retention are not among it.
     */
    private static final List<String> FROZEN = List.of(
            "architectures",
            "code",
            "environment",
            "ephemeralStorage",
            "fileSystemConfig",
            "fileSystemConfigs",
            "handler",
            "imageConfig",
            "imageUri",
            "layers",
            "memorySize",
            "packageType",
            "role",
            "runtime",
            "s3Bucket",
            "s3Key",
            "s3ObjectVersion",
            "snapStart",
            "sourceCodeHash",
            "timeout",
            "vpcConfig");

    private final Inventory now;
    private final Inventory next;
    private final Map<String, Optional<String>> known = new HashMap<>();

    public TargetChange(Inventory now, Inventory next) {
        this.now = now;
        this.next = next;
    }

    /** The deployed target group, as it is to be; empty where it is removed. */
    public Optional<Part> successor(Part deployed) {
        return next.byUrn(deployed.urn()).or(() -> Values.asText(deployed.id()).flatMap(next::targetGroup));
    }

    /** What changes, in words such as {@code its target would change from orders:7 to orders:9}; empty where nothing does. */
    public Optional<String> of(Part deployed) {
        Optional<String> change = known.get(deployed.urn());
        return change != null
                ? change
                : known.computeIfAbsent(
                        deployed.urn(), urn -> successor(deployed).flatMap(then -> of(deployed, then)));
    }

    private Optional<String> of(Part deployed, Part then) {
        Value events = eventVersion(deployed);
        if (!eventVersion(then).equals(events)) {
            return Optional.of("its event version would change from " + events.shown() + " to "
                    + eventVersion(then).shown());
        } else if (!Identifiers.id(then.id()).equals(Identifiers.id(deployed.id()))) {
            return Optional.of("its target group would be made anew");
        }
        Set<Value> before = new HashSet<>(now.targetsOf(deployed));
        Set<Value> after = new HashSet<>(next.targetsOf(then));
        if (after.isEmpty() || before.isEmpty() || before.equals(after)) {
            return changedInPlace(after);
        }
        return Optional.of(after.stream().anyMatch(Value::isUnknown) ? published(then) : moved(before, after));
    }

    private static Value eventVersion(Part group) {
        Value version = group.get("config").get("lambdaEventStructureVersion");
        return version.isAbsent() || version.isUnknown() ? Values.text("V1") : version;
    }

    /** What is said of targets that are others. */
    public static String moved(Set<Value> before, Set<Value> after) {
        return "its target would change from " + shown(before) + " to " + shown(after);
    }

    private static String shown(Set<Value> targets) {
        return String.join(
                ", ", targets.stream().map(TargetChange::shown).sorted().toList());
    }

    private static String shown(Value target) {
        return Values.asText(target)
                .flatMap(FunctionVersion::of)
                .map(version -> version.name()
                        + version.qualifier().map(text -> ":" + text).orElse(""))
                .orElseGet(target::shown);
    }

    private String published(Part then) {
        List<String> changed = next.registrationsOf(then).stream()
                .flatMap(registration -> registration.from().stream())
                .flatMap(this::functions)
                .flatMap(this::changedProperties)
                .distinct()
                .toList();
        return changed.isEmpty()
                ? "its function would be published anew"
                : "its function would be published anew, with another " + String.join(", ", changed);
    }

    /** The function that a target comes from; with {@code aws-native}, by way of a version of it. */
    private Stream<Part> functions(String urn) {
        return next.byUrn(urn).stream()
                .flatMap(part -> part.type().equals(PartTypes.NATIVE_VERSION) ? functionsOf(part) : Stream.of(part))
                .filter(part ->
                        List.of(PartTypes.FUNCTION, PartTypes.NATIVE_FUNCTION).contains(part.type()));
    }

    private Stream<Part> functionsOf(Part version) {
        Value name = version.get("functionName");
        return next.ofType(PartTypes.FUNCTION, PartTypes.NATIVE_FUNCTION).stream()
                .filter(function -> version.comesFrom("functionName", function)
                        || (!name.isAbsent() && !name.isUnknown() && isNamed(function, name)));
    }

    private static boolean isNamed(Part function, Value name) {
        return Stream.of("name", "functionName", "arn")
                .anyMatch(property -> function.get(property).equals(name));
    }

    /** What is not numbered changes without a new target. */
    private Optional<String> changedInPlace(Set<Value> targets) {
        return targets.stream()
                .flatMap(target -> Values.asText(target).flatMap(FunctionVersion::of).stream())
                .filter(version -> !version.isNumbered())
                .flatMap(version -> next.ofType(PartTypes.FUNCTION, PartTypes.NATIVE_FUNCTION).stream()
                        .filter(function -> function.get("arn").equals(Values.text(version.functionArn()))))
                .flatMap(this::changedProperties)
                .reduce((one, other) -> one + ", " + other)
                .map(changed -> "its function would have another " + changed);
    }

    private Stream<String> changedProperties(Part function) {
        Optional<Part> before = now.byUrn(function.urn());
        return FROZEN.stream()
                .filter(property -> before.filter(old -> differ(old.get(property), function.get(property)))
                        .isPresent());
    }

    /** An encrypted secret of the state cannot be compared; where only that changed, the new target tells. */
    private static boolean differ(Value before, Value after) {
        return !(before instanceof Value.Unreadable) && !(isEmpty(before) && isEmpty(after)) && !before.equals(after);
    }

    private static boolean isEmpty(Value value) {
        if (value instanceof Value.Items items) {
            return items.values().isEmpty();
        }
        return value instanceof Value.Fields fields ? fields.values().isEmpty() : value.isAbsent();
    }
}
