package weighbridge.policies.lattice;

import java.util.List;
import java.util.Optional;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/**
 * Finds what opens an auth policy to everyone: a statement that allows any principal and has no condition.
 *
 * <p>Source: VPC Lattice user guide, "Auth policies"; IAM user guide, "AWS JSON policy elements: Principal".
 */
public final class OpenPolicy {
    private static final Value EVERYONE = Values.text("*");

    private OpenPolicy() {}

    /** The statement that does, as a message names it; empty where none does. */
    public static Optional<String> statement(Value policy) {
        List<Value> statements = list(policy.get("Statement"));
        for (int i = 0; i < statements.size(); i++) {
            if (isOpen(statements.get(i))) {
                Optional<String> sid = Values.asText(statements.get(i).get("Sid"));
                return Optional.of("statement " + sid.orElse(String.valueOf(i + 1)));
            }
        }
        return Optional.empty();
    }

    private static boolean isOpen(Value statement) {
        boolean conditioned = statement.get("Condition") instanceof Value.Fields fields
                && !fields.values().isEmpty();
        return statement.get("Effect").equals(Values.text("Allow")) && !conditioned && isEveryone(statement);
    }

    /** {@code NotPrincipal} lets in all but a few, which is everyone. */
    private static boolean isEveryone(Value statement) {
        Value principal = statement.get("Principal");
        return !statement.get("NotPrincipal").isAbsent()
                || principal.equals(EVERYONE)
                || list(principal.get("AWS")).contains(EVERYONE);
    }

    private static List<Value> list(Value value) {
        return value instanceof Value.Items items ? items.values() : List.of(value);
    }
}
