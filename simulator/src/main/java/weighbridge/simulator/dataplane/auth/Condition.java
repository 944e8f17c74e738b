package weighbridge.simulator.dataplane.auth;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * One key of a statement's {@code Condition}.
 *
 * @param negated the operator's name has {@code Not}: then it also holds where the request lacks the key, as in IAM
 */
record Condition(String key, BiPredicate<String, String> test, boolean negated, List<String> values) {
    static List<Condition> parse(JsonElement element) {
        return Elements.objects("Condition", element).stream()
                .flatMap(object -> object.entrySet().stream())
                .flatMap(operator -> of(operator.getKey(), operator.getValue()))
                .toList();
    }

    private static Stream<Condition> of(String operator, JsonElement keys) {
        return Elements.objects("Condition " + operator, keys).stream().flatMap(object -> of(operator, object));
    }

    private static Stream<Condition> of(String operator, JsonObject keys) {
        return keys.entrySet().stream()
                .map(key -> new Condition(
                        AuthRequest.requireKnown(key.getKey()),
                        test(operator),
                        operator.contains("Not"),
                        Elements.texts("Condition key " + key.getKey(), key.getValue())));
    }

    private static BiPredicate<String, String> test(String operator) {
        return switch (operator) {
            case "StringEquals", "StringNotEquals" -> String::equals;
            case "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase" -> String::equalsIgnoreCase;
            case "StringLike", "StringNotLike", "ArnEquals", "ArnNotEquals", "ArnLike", "ArnNotLike" ->
                (actual, wanted) -> Glob.of(wanted).matches(actual);
            default ->
                throw new BadPolicyException("the simulator does not simulate the condition operator " + operator);
        };
    }

    boolean holds(AuthRequest request) {
        Optional<String> actual = request.value(key);
        boolean one = actual.isPresent() && values.stream().anyMatch(wanted -> test.test(actual.get(), wanted));
        return one != negated;
    }
}
