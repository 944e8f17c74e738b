package weighbridge.simulator.lattice;

import weighbridge.simulator.aws.AwsException;
import weighbridge.simulator.aws.Service;

/** The wording in which AWS services report a broken constraint of their service model. */
final class Constraints {
    private Constraints() {}

    static AwsException failed(Service service, String operation, Object value, String member, String constraint) {
        return service.invalid(
                operation,
                "1 validation error detected: Value '" + value + "' at '" + member + "' failed to satisfy constraint: "
                        + constraint);
    }

    static void range(String operation, String member, int value, int min, int max) {
        if (value < min) {
            throw failed(
                    Service.LATTICE,
                    operation,
                    value,
                    member,
                    "Member must have value greater than or equal to " + min);
        }
        if (value > max) {
            throw failed(
                    Service.LATTICE, operation, value, member, "Member must have value less than or equal to " + max);
        }
    }

    static void oneOf(String operation, String member, String value, java.util.List<String> allowed) {
        if (!allowed.contains(value)) {
            throw failed(Service.LATTICE, operation, value, member, "Member must satisfy enum value set: " + allowed);
        }
    }
}
