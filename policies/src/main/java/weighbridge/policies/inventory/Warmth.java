package weighbridge.policies.inventory;

import java.util.Optional;
import java.util.OptionalLong;
import weighbridge.policies.lattice.PartTypes;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/**
 * How warm what is registered in a target group is kept: its provisioned concurrency, in execution environments.
 *
 * <p>It belongs to a function and a qualifier (AWS Lambda API reference, {@code PutProvisionedConcurrencyConfig}).
 */
public record Warmth(Inventory inventory) {
    /** Of all targets together; 0 where nothing is provisioned, empty where that is not known yet. */
    public OptionalLong of(Part group) {
        long total = 0;
        for (Part attachment : inventory.attachmentsOf(group)) {
            if (attachment.hasNoOrigin("target")) {
                return OptionalLong.empty();
            }
            for (Part provisioned : inventory.ofType(PartTypes.PROVISIONED)) {
                if (isOf(provisioned, attachment)) {
                    Optional<Long> number = Values.asWhole(provisioned.get("provisionedConcurrentExecutions"));
                    if (number.isEmpty()) {
                        return OptionalLong.empty();
                    }
                    total += number.get();
                }
            }
        }
        return OptionalLong.of(total);
    }

    private boolean isOf(Part provisioned, Part attachment) {
        Optional<FunctionVersion> target =
                Values.asText(attachment.get("target").get("id")).flatMap(FunctionVersion::of);
        return target.map(version -> isOf(provisioned, version)).orElseGet(() -> comeFromOne(provisioned, attachment));
    }

    private static boolean isOf(Part provisioned, FunctionVersion version) {
        Value name = provisioned.get("functionName");
        return (name.equals(Values.text(version.name())) || name.equals(Values.text(version.functionArn())))
                && Values.asText(provisioned.get("qualifier")).equals(version.qualifier());
    }

    private boolean comeFromOne(Part provisioned, Part attachment) {
        return inventory.sources(attachment, "target", PartTypes.FUNCTION).stream()
                .anyMatch(function -> provisioned.comesFrom("qualifier", function));
    }
}
