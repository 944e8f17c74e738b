package weighbridge.dashboard;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import weighbridge.metric.Metric;

/** One entry of a graph's {@code metrics}: what it draws, or what its expressions are made of. */
sealed interface Line {
    JsonArray json();

    /** A metric that is drawn. */
    record Drawn(Metric metric, Map<String, String> dimensions, String statistic, String label) implements Line {
        @Override
        public JsonArray json() {
            JsonObject options = new JsonObject();
            options.addProperty("label", label);
            options.addProperty("stat", statistic);
            return Line.of(metric, dimensions, options);
        }
    }

    /**
     * A metric that expressions name and that is not drawn; its sum.
     *
     * @param id a small letter first, then letters, digits and underscores
     */
    record Hidden(String id, Metric metric, Map<String, String> dimensions) implements Line {
        @Override
        public JsonArray json() {
            JsonObject options = new JsonObject();
            options.addProperty("id", id);
            options.addProperty("stat", "Sum");
            options.addProperty("visible", false);
            return Line.of(metric, dimensions, options);
        }
    }

    /** Metric math over the hidden ones. */
    record Formula(String expression, String label) implements Line {
        @Override
        public JsonArray json() {
            JsonObject options = new JsonObject();
            options.addProperty("expression", expression);
            options.addProperty("id", "formula");
            options.addProperty("label", label);
            return Line.array(options);
        }
    }

    private static JsonArray of(Metric metric, Map<String, String> dimensions, JsonObject options) {
        JsonArray entry = new JsonArray();
        entry.add(metric.namespace());
        entry.add(metric.id());
        new TreeMap<>(dimensions).forEach((name, value) -> {
            entry.add(name);
            entry.add(value);
        });
        entry.add(options);
        return entry;
    }

    private static JsonArray array(JsonElement only) {
        JsonArray entry = new JsonArray();
        entry.add(only);
        return entry;
    }
}
