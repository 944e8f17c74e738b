package weighbridge.simulator.iam;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Map;
import weighbridge.simulator.aws.ArnPattern;

/** The conditions of a statement: all must hold, each for one of its values (IAM User Guide, "Condition operators"). */
final class PolicyConditions {
    private PolicyConditions() {}

    static boolean hold(JsonElement conditions, Map<String, String> context) {
        return !(conditions instanceof JsonObject object)
                || object.asMap().entrySet().stream()
                        .allMatch(
                                entry -> holds(entry.getKey(), entry.getValue().getAsJsonObject(), context));
    }

    private static boolean holds(String operator, JsonObject keys, Map<String, String> context) {
        return keys.asMap().entrySet().stream().allMatch(key -> {
            String actual = context.get(key.getKey().toLowerCase(Locale.ROOT));
            return actual != null
                    && PolicyDocument.elements(key.getValue()).stream()
                            .anyMatch(value -> holds(operator, value.getAsString(), actual));
        });
    }

    private static boolean holds(String operator, String wanted, String actual) {
        return switch (operator) {
            case "StringEquals" -> wanted.equals(actual);
            case "StringNotEquals" -> !wanted.equals(actual);
            case "StringLike", "ArnLike", "ArnEquals" -> ArnPattern.matches(wanted, actual);
            case "Bool" -> wanted.equalsIgnoreCase(actual);
            default ->
                throw new IllegalArgumentException(
                        "the simulator does not simulate the condition " + operator + " in a policy for services");
        };
    }
}
