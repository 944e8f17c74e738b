package weighbridge.simulator.dataplane.auth;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An object of a policy document, by element. */
record Elements(String name, JsonObject object) {
    static Elements of(String name, JsonObject object) {
        return new Elements(name, object);
    }

    void requireOnly(List<String> known) {
        Set<String> found = object.keySet();
        found.stream().filter(element -> !known.contains(element)).findFirst().ifPresent(element -> {
            throw new BadPolicyException(name + " has the element " + element + "; the simulator knows " + known);
        });
    }

    Optional<JsonElement> find(String element) {
        return Optional.ofNullable(object.get(element));
    }

    JsonElement need(String element) {
        return find(element).orElseThrow(() -> new BadPolicyException(name + " has no " + element));
    }

    List<String> texts(String element) {
        return texts(element, need(element));
    }

    /** One text or a list of them. */
    static List<String> texts(String name, JsonElement element) {
        return items(element).map(item -> text(name, item)).toList();
    }

    private static Stream<JsonElement> items(JsonElement element) {
        if (!(element instanceof JsonArray array)) {
            return Stream.of(element);
        }
        List<JsonElement> items = new ArrayList<>();
        array.forEach(items::add);
        return items.stream();
    }

    static String text(String name, JsonElement element) {
        if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isString()) {
            throw new BadPolicyException(name + " has " + element + " where a text belongs");
        }
        return element.getAsString();
    }

    /** One object or a list of them. */
    static List<JsonObject> objects(String name, JsonElement element) {
        return items(element)
                .map(item -> {
                    if (!item.isJsonObject()) {
                        throw new BadPolicyException(name + " has " + item + " where an object belongs");
                    }
                    return item.getAsJsonObject();
                })
                .toList();
    }
}
