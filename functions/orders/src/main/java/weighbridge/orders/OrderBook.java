package weighbridge.orders;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The orders of the example, by id. */
final class OrderBook {
    private final Map<Integer, String> items;

    private OrderBook(Map<Integer, String> items) {
        this.items = items;
    }

    static OrderBook withSamples() {
        return new OrderBook(new TreeMap<>(Map.of(1, "bridge", 2, "scale", 3, "weight")));
    }

    JsonObject all() {
        JsonArray list = new JsonArray();
        items.forEach((id, item) -> list.add(order(id, item)));
        JsonObject all = new JsonObject();
        all.add("orders", list);
        return all;
    }

    /** Empty for an id that is no number, or that no order has. */
    Optional<JsonObject> find(String id) {
        return items.entrySet().stream()
                .filter(entry -> entry.getKey().toString().equals(id))
                .map(entry -> order(entry.getKey(), entry.getValue()))
                .findFirst();
    }

    int nextId() {
        return items.size() + 1;
    }

    private static JsonObject order(int id, String item) {
        JsonObject order = new JsonObject();
        order.addProperty("id", id);
        order.addProperty("item", item);
        return order;
    }
}
