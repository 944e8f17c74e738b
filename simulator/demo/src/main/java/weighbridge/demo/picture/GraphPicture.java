package weighbridge.demo.picture;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import weighbridge.simulator.cloudwatch.TimeRange;

/** A graph as CloudWatch draws it, more or less: lines over time, the threshold of an alarm, a legend. */
record GraphPicture(Svg svg, Box box, JsonObject properties, List<Curve> curves, TimeRange range) {
    private static final List<String> COLOURS = List.of("#1f77b4", "#ff7f0e", "#9467bd");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);

    void draw() {
        Box plot = box.inside(30, 14, 36, 36);
        Axis axis = Axis.upTo(highest());
        JsonObject left = properties.getAsJsonObject("yAxis").getAsJsonObject("left");
        svg.text(box.right() - 8, box.top() + 16, "unit end", left.get("label").getAsString());
        grid(plot, axis);
        threshold().ifPresent(value -> mark(plot, axis, value));
        for (int i = 0; i < curves.size(); i++) {
            curve(plot, axis, curves.get(i), COLOURS.get(i % COLOURS.size()));
        }
        legend();
    }

    private double highest() {
        JsonElement most =
                properties.getAsJsonObject("yAxis").getAsJsonObject("left").get("max");
        if (most != null) {
            return most.getAsDouble();
        }
        double measured = curves.stream().mapToDouble(Curve::most).max().orElse(0);
        return Math.max(measured, threshold().orElse(0.0) * 1.2);
    }

    private Optional<Double> threshold() {
        return Optional.ofNullable(properties.getAsJsonObject("annotations"))
                .map(annotations ->
                        annotations.getAsJsonArray("horizontal").get(0).getAsJsonObject())
                .map(mark -> mark.get("value").getAsDouble());
    }

    private void grid(Box plot, Axis axis) {
        for (double part : new double[] {0, 0.5, 1}) {
            double y = axis.y(plot, axis.most() * part);
            svg.format(
                    "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" class=\"grid\"/>",
                    plot.left(), y, plot.right(), y);
            svg.format(
                    "<text x=\"%.1f\" y=\"%.1f\" class=\"tick end\">%s</text>",
                    plot.left() - 4, y + 3, Axis.label(axis.most() * part));
        }
        time(plot, range.start(), "tick");
        time(plot, range.start().plus(half()), "tick middle");
        time(plot, range.end(), "tick end");
    }

    private void time(Box plot, Instant time, String style) {
        svg.text(x(plot, time), plot.bottom() + 12, style, TIME.format(time));
    }

    private Duration half() {
        return Duration.between(range.start(), range.end()).dividedBy(2);
    }

    private void mark(Box plot, Axis axis, double value) {
        double y = axis.y(plot, value);
        svg.format(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" class=\"alarm-line\"/>",
                plot.left(), y, plot.right(), y);
        svg.format(
                "<text x=\"%.1f\" y=\"%.1f\" class=\"alarm-label\">alarm %s</text>",
                plot.left() + 3, y - 3, Axis.label(value));
    }

    /** A minute without data leaves a gap, so that a point stands alone where both its neighbours are missing. */
    private void curve(Box plot, Axis axis, Curve curve, String colour) {
        StringJoiner path = new StringJoiner(" ");
        Instant last = null;
        for (Map.Entry<Instant, Double> point : curve.series().points().entrySet()) {
            boolean goesOn = last != null && last.plusSeconds(60).equals(point.getKey());
            path.add(String.format(
                    Locale.ROOT,
                    "%s%.1f %.1f",
                    goesOn ? "L" : "M",
                    x(plot, point.getKey()),
                    axis.y(plot, point.getValue())));
            last = point.getKey();
        }
        if (path.length() > 0) {
            svg.format("<path d=\"%s\" class=\"curve\" stroke=\"%s\"/>", path, colour);
        }
    }

    private double x(Box plot, Instant time) {
        double all = Duration.between(range.start(), range.end()).toSeconds();
        return plot.left()
                + plot.width() * Duration.between(range.start(), time).toSeconds() / all;
    }

    private void legend() {
        double x = box.left() + 8;
        for (int i = 0; i < curves.size(); i++) {
            String label = curves.get(i).label();
            svg.format(
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"8\" height=\"8\" fill=\"%s\"/>",
                    x, box.bottom() - 15, COLOURS.get(i % COLOURS.size()));
            svg.text(x + 12, box.bottom() - 8, "legend", label);
            x += 24 + 6.2 * label.length();
        }
    }
}
