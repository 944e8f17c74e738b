package weighbridge.simulator.provider.schema;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** IAM policy documents as the Terraform provider handles them: JSON whose form does not matter. */
public final class Policies {
    private Policies() {}

    /** On one line and with sorted keys ({@code structure.NormalizeJsonString}), as it is sent. */
    public static String normal(String document) {
        return sorted(JsonParser.parseString(document), false).toString();
    }

    /** Whether two documents say the same ({@code verify.PolicyToSet}): lists have no order, a list of one is its item. */
    public static boolean equivalent(String one, String other) {
        try {
            return sorted(JsonParser.parseString(one), true).equals(sorted(JsonParser.parseString(other), true));
        } catch (JsonParseException notJson) {
            return one.equals(other);
        }
    }

    private static JsonElement sorted(JsonElement element, boolean listsToo) {
        if (element.isJsonObject()) {
            JsonObject sorted = new JsonObject();
            new TreeMap<>(element.getAsJsonObject().asMap())
                    .forEach((key, value) -> sorted.add(key, sorted(value, listsToo)));
            return sorted;
        }
        return element.isJsonArray() && listsToo ? sorted(element.getAsJsonArray()) : element;
    }

    private static JsonElement sorted(JsonArray list) {
        List<JsonElement> items = new ArrayList<>();
        list.forEach(item -> items.add(sorted(item, true)));
        items.sort(Comparator.comparing(JsonElement::toString));
        JsonArray sorted = new JsonArray();
        items.forEach(sorted::add);
        return items.size() == 1 ? items.get(0) : sorted;
    }
}
