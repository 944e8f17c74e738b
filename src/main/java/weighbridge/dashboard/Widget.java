package weighbridge.dashboard;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * What stands in one place of a dashboard (CloudWatch API reference, "Dashboard body structure and syntax").
 */
sealed interface Widget {
    /** {@code text}, {@code alarm}, {@code metric} or {@code log}. */
    String type();

    JsonObject properties();

    /** Markdown. */
    record Text(String markdown) implements Widget {
        @Override
        public String type() {
            return "text";
        }

        @Override
        public JsonObject properties() {
            JsonObject properties = new JsonObject();
            properties.addProperty("markdown", markdown);
            return properties;
        }
    }

    /**
     * The states of alarms.
     *
     * @param arns 1 to 100 of them
     */
    record States(String title, List<String> arns) implements Widget {
        @Override
        public String type() {
            return "alarm";
        }

        @Override
        public JsonObject properties() {
            JsonArray alarms = new JsonArray();
            arns.forEach(alarms::add);
            JsonObject properties = new JsonObject();
            properties.addProperty("title", title);
            properties.add("alarms", alarms);
            return properties;
        }
    }

    /**
     * Lines over time, by the minute.
     *
     * @param unit what the axis counts
     * @param most the axis's end; empty where it follows the values
     * @param alarmAt from where on an alarm takes it for bad
     */
    record Graph(
            String title,
            String region,
            List<Line> lines,
            String unit,
            Optional<Integer> most,
            Optional<Double> alarmAt)
            implements Widget {
        @Override
        public String type() {
            return "metric";
        }

        @Override
        public JsonObject properties() {
            JsonArray metrics = new JsonArray();
            lines.forEach(line -> metrics.add(line.json()));
            JsonObject properties = new JsonObject();
            properties.addProperty("title", title);
            properties.addProperty("region", region);
            properties.addProperty("view", "timeSeries");
            properties.addProperty("stacked", false);
            properties.addProperty("period", 60);
            properties.add("metrics", metrics);
            properties.add("yAxis", axis());
            alarmAt.ifPresent(value -> properties.add("annotations", threshold(value)));
            return properties;
        }

        private JsonObject axis() {
            JsonObject left = new JsonObject();
            left.addProperty("label", unit);
            left.addProperty("showUnits", false);
            left.addProperty("min", 0);
            most.ifPresent(end -> left.addProperty("max", end));
            JsonObject axes = new JsonObject();
            axes.add("left", left);
            return axes;
        }

        private static JsonObject threshold(double value) {
            JsonObject mark = new JsonObject();
            mark.addProperty("label", "alarm");
            mark.addProperty("value", value);
            JsonArray horizontal = new JsonArray();
            horizontal.add(mark);
            JsonObject annotations = new JsonObject();
            annotations.add("horizontal", horizontal);
            return annotations;
        }
    }

    /**
     * What CloudWatch Logs Insights finds.
     *
     * @param query begins with the log groups it looks into
     */
    record Found(String title, String region, String query) implements Widget {
        @Override
        public String type() {
            return "log";
        }

        @Override
        public JsonObject properties() {
            JsonObject properties = new JsonObject();
            properties.addProperty("title", title);
            properties.addProperty("region", region);
            properties.addProperty("view", "table");
            properties.addProperty("query", query);
            return properties;
        }
    }
}
