package weighbridge.policies.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weighbridge.policies.inventory.Inventory;
import weighbridge.policies.inventory.Part;
import weighbridge.policies.inventory.Wildcards;
import weighbridge.policies.lattice.PartTypes;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/**
 * The permissions of one stack by which VPC Lattice may invoke something, found for each target group once.
 *
 * <p>A source ARN may have wildcards; without one every target group may invoke (Lambda API reference, {@code AddPermission}).
 */
final class Grants {
    static final String LATTICE = "vpc-lattice.amazonaws.com";

    private static final List<String> ACTIONS = List.of("lambda:InvokeFunction", "lambda:Invoke*", "lambda:*", "*");

    private final Inventory stack;
    private final List<Part> permissions;
    private final Map<String, List<Part>> byGroup = new HashMap<>();

    Grants(Inventory stack) {
        this.stack = stack;
        this.permissions = stack.ofType(PartTypes.PERMISSION, PartTypes.NATIVE_PERMISSION).stream()
                .filter(permission -> Values.asText(permission.get("principal")).equals(Optional.of(LATTICE)))
                .filter(permission -> Values.asText(permission.get("action"))
                        .filter(ACTIONS::contains)
                        .isPresent())
                .toList();
    }

    boolean areOf(Inventory other) {
        return stack == other;
    }

    /** Those that hold, or may hold, for that target group. */
    synchronized List<Part> to(Part group) {
        return byGroup.computeIfAbsent(
                group.urn(),
                urn -> permissions.stream()
                        .filter(permission -> isFrom(permission, group))
                        .toList());
    }

    private static boolean isFrom(Part permission, Part group) {
        Value source = permission.get("sourceArn");
        return source.isAbsent()
                || permission.refersTo("sourceArn", group)
                || isFromUnknown(permission)
                || Values.asText(source)
                        .filter(pattern -> Values.asText(group.get("arn"))
                                .map(new Wildcards(pattern)::matches)
                                .orElse(pattern.endsWith("*")))
                        .isPresent();
    }

    /** Whether nobody can tell yet which target group a permission is for. */
    static boolean isFromUnknown(Part permission) {
        return permission.get("sourceArn").isUnknown()
                && permission.from("sourceArn").isEmpty();
    }
}
