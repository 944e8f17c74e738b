package weighbridge.policies.lattice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/**
 * Finds what opens an auth policy to everyone: a statement that allows any principal and has no condition.
 *
 * <p>Source: VPC Lattice user guide, "Auth policies"; IAM user guide, "AWS JSON policy elements: Principal". Keys are read
 * whatever their case: {@code aws-native} reads a document back with keys in another ({@code CfnToSdk}, pulumi-aws-native issue
 * 2961), and what nobody finds must not pass.
 */
public final class OpenPolicy {
    private static final Value EVERYONE = Values.text("*");

    private OpenPolicy() {}

    /** The statement that does, as a message names it; empty where none does. */
    public static Optional<String> statement(Value policy) {
        List<Value> statements = list(get(policy, "Statement"));
        for (int i = 0; i < statements.size(); i++) {
            if (isOpen(statements.get(i))) {
                Optional<String> sid = Values.asText(get(statements.get(i), "Sid"));
                return Optional.of("statement " + sid.orElse(String.valueOf(i + 1)));
            }
        }
        return Optional.empty();
    }

    private static boolean isOpen(Value statement) {
        boolean conditioned = get(statement, "Condition") instanceof Value.Fields fields
                && !fields.values().isEmpty();
        return get(statement, "Effect").equals(Values.text("Allow")) && !conditioned && isEveryone(statement);
    }

    /** {@code NotPrincipal} lets in all but a few, which is everyone. */
    private static boolean isEveryone(Value statement) {
        Value principal = get(statement, "Principal");
        return !get(statement, "NotPrincipal").isAbsent()
                || principal.equals(EVERYONE)
                || list(get(principal, "AWS")).contains(EVERYONE);
    }

    /** What is not known yet, and may let everyone in, as a path in the document. */
    public static Optional<String> firstUnknown(Value policy) {
        List<Value> statements = list(get(policy, "Statement"));
        for (int i = 0; i < statements.size(); i++) {
            Value statement = statements.get(i);
            boolean denies = get(statement, "Effect").equals(Values.text("Deny"));
            Optional<String> unknown = Stream.of("Effect", "Principal", "NotPrincipal", "Condition")
                    .filter(key -> isUnknown(key, get(statement, key)))
                    .findFirst();
            if (!denies && unknown.isPresent()) {
                return Optional.of("Statement[" + i + "]." + unknown.get());
            }
        }
        return Optional.empty();
    }

    /** A condition holds whatever is in it. */
    private static boolean isUnknown(String key, Value value) {
        return key.equals("Condition") ? value.isUnknown() : Values.holdsUnknown(value);
    }

    private static Value get(Value object, String key) {
        return object instanceof Value.Fields fields && !fields.values().containsKey(key)
                ? fields.values().entrySet().stream()
                        .filter(entry -> entry.getKey().equalsIgnoreCase(key))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(Values.ABSENT)
                : object.get(key);
    }

    private static List<Value> list(Value value) {
        return value instanceof Value.Items items ? items.values() : List.of(value);
    }
}
