package weighbridge.simulator.cloudwatch.dashboard;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import weighbridge.simulator.cloudwatch.Statistic;

/** What a value in a body may be. */
@FunctionalInterface
interface Shape {
    void check(String path, JsonElement value, Problems problems);

    /** A value that a test holds for. */
    static Shape that(Predicate<JsonElement> test, String message) {
        return (path, value, problems) -> {
            if (!test.test(value)) {
                problems.error(path, message);
            }
        };
    }

    static Shape text() {
        return that(value -> is(value, JsonPrimitive::isString), "Should be string");
    }

    static Shape bool() {
        return that(value -> is(value, JsonPrimitive::isBoolean), "Should be boolean");
    }

    static Shape number() {
        return that(value -> is(value, JsonPrimitive::isNumber), "Should be number");
    }

    static Shape matching(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return that(
                value -> is(value, JsonPrimitive::isString)
                        && compiled.matcher(value.getAsString()).matches(),
                "Should match pattern \"" + pattern + "\"");
    }

    static Shape oneOf(String... allowed) {
        return that(
                value -> is(value, JsonPrimitive::isString) && List.of(allowed).contains(value.getAsString()),
                "Should be equal to one of the allowed values: " + String.join(", ", allowed));
    }

    static Shape integer(int min, int max) {
        return that(
                value -> isWhole(value) && value.getAsDouble() >= min && value.getAsDouble() <= max,
                "Should be an integer of " + min + " to " + max);
    }

    /** Seconds: a multiple of 60. */
    static Shape period() {
        return that(
                value -> isWhole(value) && value.getAsDouble() >= 60 && value.getAsDouble() % 60 == 0,
                "Should be a multiple of 60");
    }

    static Shape statistic() {
        return that(
                value -> is(value, JsonPrimitive::isString)
                        && Statistic.parse(value.getAsString()).isPresent(),
                "Should be a statistic, such as Sum or p99");
    }

    static Shape list(int min, int max, Shape item) {
        return (path, value, problems) -> {
            if (!(value instanceof JsonArray array)) {
                problems.error(path, "Should be array");
                return;
            }
            if (array.size() < min || array.size() > max) {
                problems.error(path, "Should have " + min + " to " + max + " items");
            }
            for (int i = 0; i < array.size(); i++) {
                item.check(path + "/" + i, array.get(i), problems);
            }
        };
    }

    private static boolean is(JsonElement value, Predicate<JsonPrimitive> kind) {
        return value instanceof JsonPrimitive primitive && kind.test(primitive);
    }

    private static boolean isWhole(JsonElement value) {
        return is(value, JsonPrimitive::isNumber) && value.getAsDouble() == Math.rint(value.getAsDouble());
    }
}
