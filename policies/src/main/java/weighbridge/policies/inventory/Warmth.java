package weighbridge.policies.inventory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import weighbridge.policies.lattice.PartTypes;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/**
 * How warm what is registered in a target group is kept: its provisioned concurrency, in execution environments.
 *
 * <p>It belongs to a function and a qualifier (AWS Lambda API reference, {@code PutProvisionedConcurrencyConfig}). The
 * {@code aws} provider has a resource of its own for it; with {@code aws-native} a version or an alias has it
 * ({@code aws-lambda-version.json} and {@code aws-lambda-alias.json} in {@code pulumi-aws-native}).
 */
public final class Warmth {
    private static final String EXECUTIONS = "provisionedConcurrentExecutions";

    private final Inventory inventory;
    private final Map<String, OptionalLong> known = new ConcurrentHashMap<>();

    Warmth(Inventory inventory) {
        this.inventory = inventory;
    }

    /** Of all targets together; 0 where nothing is provisioned, empty where that is not known yet. */
    public OptionalLong of(Part group) {
        return known.computeIfAbsent(group.urn(), urn -> ofTargets(group));
    }

    private OptionalLong ofTargets(Part group) {
        List<OptionalLong> targets =
                inventory.registrationsOf(group).stream().map(this::of).toList();
        return allKnown(targets)
                ? OptionalLong.of(
                        targets.stream().mapToLong(OptionalLong::getAsLong).sum())
                : OptionalLong.empty();
    }

    /** A function and qualifier have one number, whoever wrote it. */
    private OptionalLong of(Registration registration) {
        List<OptionalLong> found =
                inventory.ofType(PartTypes.PROVISIONED, PartTypes.NATIVE_VERSION, PartTypes.NATIVE_ALIAS).stream()
                        .filter(part -> isOf(part, registration))
                        .map(Warmth::provisioned)
                        .toList();
        return !registration.hasNoOrigin() && allKnown(found)
                ? OptionalLong.of(
                        found.stream().mapToLong(OptionalLong::getAsLong).max().orElse(0))
                : OptionalLong.empty();
    }

    private static boolean allKnown(List<OptionalLong> numbers) {
        return numbers.stream().allMatch(OptionalLong::isPresent);
    }

    private static OptionalLong provisioned(Part part) {
        boolean own = part.type().equals(PartTypes.PROVISIONED);
        Value config = own ? part.properties() : part.get("provisionedConcurrencyConfig");
        if (!own && config.isAbsent()) {
            return OptionalLong.of(0);
        }
        return Values.asWhole(config.get(EXECUTIONS)).map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    private static boolean isOf(Part part, Registration registration) {
        Optional<FunctionVersion> target = Values.asText(registration.target()).flatMap(FunctionVersion::of);
        return switch (part.type()) {
            case PartTypes.NATIVE_VERSION -> isSame(part, "functionArn", registration);
            case PartTypes.NATIVE_ALIAS -> isSame(part, "aliasArn", registration);
            default ->
                target.map(version -> isOf(part, version))
                        .orElseGet(() -> part.from("qualifier").stream().anyMatch(registration.from()::contains));
        };
    }

    /** Whether a part is what is registered: by its ARN, or by what the registration will come from. */
    private static boolean isSame(Part part, String arn, Registration registration) {
        return registration.target().isUnknown()
                ? registration.from().contains(part.urn())
                : part.get(arn).equals(registration.target());
    }

    private static boolean isOf(Part provisioned, FunctionVersion version) {
        Value name = provisioned.get("functionName");
        return (name.equals(Values.text(version.name())) || name.equals(Values.text(version.functionArn())))
                && Values.asText(provisioned.get("qualifier")).equals(version.qualifier());
    }
}
