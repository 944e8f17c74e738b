package weighbridge.simulator.lattice;

import java.util.List;
import java.util.Optional;
import weighbridge.simulator.aws.Service;

/**
 * The {@code TargetGroupConfig} of a new target group.
 *
 * @param eventStructureVersion {@code V1} or {@code V2}; V1 where none is given (service model)
 * @param others the members given that a target group of type {@code LAMBDA} does not take
 */
public record TargetGroupSettings(Optional<String> eventStructureVersion, List<String> others) {
    /** No config at all. */
    public static final TargetGroupSettings NONE = new TargetGroupSettings(Optional.empty(), List.of());

    public TargetGroupSettings {
        others = List.copyOf(others);
    }

    void require(String operation, String type) {
        Constraints.oneOf(operation, "type", type, List.of("IP", "LAMBDA", "INSTANCE", "ALB"));
        if (!type.equals("LAMBDA")) {
            throw Service.LATTICE.invalid(
                    operation, "The simulator has no targets of type " + type + ": it simulates LAMBDA only");
        }
        if (!others.isEmpty()) {
            throw Service.LATTICE.invalid(
                    operation, "Not supported if the target group type is LAMBDA: " + String.join(", ", others));
        }
        eventStructureVersion.ifPresent(version ->
                Constraints.oneOf(operation, "config.lambdaEventStructureVersion", version, List.of("V1", "V2")));
    }
}
