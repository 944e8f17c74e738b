package weighbridge.simulator.cloudwatch.dashboard;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** The properties of each type of widget. */
final class WidgetShapes {
    static final Shape COLOR = Shape.matching("#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})");
    static final Shape SIDE = Shape.oneOf("left", "right");

    private static final String ARN = "arn:[^:]+:cloudwatch:[^:]+:\\d{12}:alarm:.+";

    private static final ObjectShape AXIS = ObjectShape.empty()
            .may("label", Shape.text())
            .may("min", Shape.number())
            .may("max", Shape.number())
            .may("showUnits", Shape.bool());

    private static final ObjectShape MARK =
            ObjectShape.empty().may("label", Shape.text()).may("color", COLOR).may("visible", Shape.bool());

    private static final Shape HORIZONTAL = orBand(MARK.must("value", Shape.number())
            .may("fill", Shape.oneOf("above", "below", "none"))
            .may("yAxis", SIDE));

    private static final Shape VERTICAL =
            orBand(MARK.must("value", Shape.text()).may("fill", Shape.oneOf("before", "after", "none")));

    private static final ObjectShape ANNOTATIONS = ObjectShape.empty()
            .may("alarms", Shape.list(0, 1, Shape.matching(ARN)))
            .may("horizontal", Shape.list(0, Integer.MAX_VALUE, HORIZONTAL))
            .may("vertical", Shape.list(0, Integer.MAX_VALUE, VERTICAL));

    private static final ObjectShape METRIC = ObjectShape.empty()
            .must("region", Shape.text())
            .may("accountId", Shape.text())
            .may("annotations", ANNOTATIONS)
            .may("legend", ObjectShape.empty().must("position", Shape.oneOf("right", "bottom", "hidden")))
            .may("liveData", Shape.bool())
            .may("metrics", new MetricsShape())
            .may("period", Shape.period())
            .may("setPeriodToTimeRange", Shape.bool())
            .may("singleValueFullPrecision", Shape.bool())
            .may("sparkline", Shape.bool())
            .may("stacked", Shape.bool())
            .may("stat", Shape.statistic())
            .may("timezone", Shape.matching("[+-]\\d{4}"))
            .may("title", Shape.text())
            .may("view", Shape.oneOf("timeSeries", "singleValue", "gauge", "bar", "pie", "table"))
            .may("yAxis", ObjectShape.empty().may("left", AXIS).may("right", AXIS));

    private static final ObjectShape TEXT =
            ObjectShape.empty().must("markdown", Shape.text()).may("background", Shape.oneOf("transparent", "solid"));

    private static final ObjectShape LOG = ObjectShape.empty()
            .must("region", Shape.text())
            .must("query", Shape.matching("(?s)SOURCE ('[^']+'|\"[^\"]+\").*"))
            .may("accountId", Shape.text())
            .may("title", Shape.text())
            .may("stacked", Shape.bool())
            .may("view", Shape.oneOf("table", "timeSeries", "bar", "pie"));

    private static final ObjectShape ALARM = ObjectShape.empty()
            .must("alarms", Shape.list(1, 100, Shape.matching(ARN)))
            .may("sortBy", Shape.oneOf("default", "stateUpdatedTimestamp", "timestamp"))
            .may("states", Shape.list(0, 3, Shape.oneOf("ALARM", "INSUFFICIENT_DATA", "OK")))
            .may("title", Shape.text());

    private WidgetShapes() {}

    /** The shape of a widget's properties. */
    static Shape of(String type) {
        return switch (type) {
            case "metric" -> WidgetShapes::metric;
            case "text" -> TEXT;
            case "log" -> LOG;
            case "alarm" -> ALARM;
            default -> throw new IllegalArgumentException("the simulator does not simulate " + type + " widgets");
        };
    }

    private static Shape orBand(ObjectShape mark) {
        return (path, value, problems) -> {
            Shape shape = value.isJsonArray() ? Shape.list(2, 2, mark) : mark;
            shape.check(path, value, problems);
        };
    }

    private static void metric(String path, JsonElement value, Problems problems) {
        METRIC.check(path, value, problems);
        if (value instanceof JsonObject properties) {
            requireSomething(path, properties, problems);
            requireGaugeLimits(path, properties, problems);
        }
    }

    /** "A single widget can't have both an alarm and horizontal or vertical annotations", nor an alarm and metrics. */
    private static void requireSomething(String path, JsonObject properties, Problems problems) {
        JsonObject annotations = properties.get("annotations") instanceof JsonObject found ? found : new JsonObject();
        boolean alarm = annotations.has("alarms");
        if (!properties.has("metrics") && !alarm) {
            problems.error(path, "Should have required property 'metrics', or an alarm in 'annotations'");
        }
        if (alarm && (properties.has("metrics") || annotations.has("horizontal") || annotations.has("vertical"))) {
            problems.error(path, "Should NOT have both an alarm and metrics or other annotations");
        }
    }

    private static void requireGaugeLimits(String path, JsonObject properties, Problems problems) {
        boolean gauge =
                properties.has("view") && "gauge".equals(properties.get("view").getAsString());
        boolean limits = properties.get("yAxis") instanceof JsonObject axes
                && axes.get("left") instanceof JsonObject left
                && left.has("min")
                && left.has("max");
        if (gauge && !limits) {
            problems.error(path, "Should have 'min' and 'max' in yAxis/left, as its view is gauge");
        }
    }
}
