package weighbridge.demo.picture;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import weighbridge.simulator.cloudwatch.AlarmState;
import weighbridge.simulator.cloudwatch.CloudWatchView;

/** A dashboard drawn from its body and from what the simulator measured. */
public final class Picture {
    private static final String STYLE = """
            text { font: 11px ui-sans-serif, system-ui, "Segoe UI", Helvetica, Arial, "DejaVu Sans", sans-serif; fill: #1f2328 }
            .h1 { font-size: 18px; font-weight: 700 } .h2 { font-size: 15px; font-weight: 700 } .title { font-weight: 600 }
            .code { font: 12px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace } .note { font-size: 12px; fill: #57606a; font-weight: 400 }
            .unit, .tick, .legend { font-size: 9.5px; fill: #57606a } .end { text-anchor: end } .middle { text-anchor: middle }
            .card { fill: #ffffff; stroke: #d0d7de } .grid { stroke: #eaeef2 } .curve { fill: none; stroke-width: 1.4 }
            .alarm-line { stroke: #cf222e; stroke-dasharray: 4 3 } .alarm-label { font-size: 9.5px; fill: #cf222e }
            .number { font-size: 17px; font-weight: 600 }""";

    private final Body body;
    private final Measured measured;
    private final Svg svg = new Svg();

    private Picture(Body body, Measured measured) {
        this.body = body;
        this.measured = measured;
    }

    /** The SVG. It names the body that it was drawn from, so that a test can tell whether that is still the one deployed. */
    static String of(Body body, Measured measured) {
        return new Picture(body, measured).draw();
    }

    /** How a picture names the body that it was drawn from. */
    public static String source(Body body) {
        return "<desc>Drawn by docs/draw-dashboard from a body with SHA-256 " + body.fingerprint() + "</desc>";
    }

    private String draw() {
        List<JsonObject> widgets = body.widgets();
        double height = widgets.stream()
                        .mapToDouble(widget -> Box.of(widget).bottom())
                        .max()
                        .orElse(0)
                + 14;
        svg.format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" role=\"img\">",
                Box.PICTURE_WIDTH, height);
        svg.raw("<title>The dashboard of a service with a canary, drawn from simulated metrics</title>");
        svg.raw(source(body));
        svg.raw("<style>\n" + STYLE + "\n</style>");
        svg.raw("<rect width=\"100%\" height=\"100%\" fill=\"#f6f8fa\"/>");
        widgets.forEach(this::draw);
        svg.raw("</svg>");
        return svg.toString();
    }

    private void draw(JsonObject widget) {
        Box box = Box.of(widget);
        JsonObject properties = widget.getAsJsonObject("properties");
        String type = widget.get("type").getAsString();
        if (type.equals("text")) {
            text(box, properties.get("markdown").getAsString());
            return;
        }
        svg.format(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"4\" class=\"card\"/>",
                box.left(), box.top(), box.width(), box.height());
        svg.text(
                box.left() + 8, box.top() + 16, "title", properties.get("title").getAsString());
        switch (type) {
            case "metric" ->
                new GraphPicture(svg, box, properties, measured.curves(properties), measured.range()).draw();
            case "alarm" -> states(box, names(properties));
            case "log" -> table(box, properties.get("query").getAsString());
            default -> throw new IllegalArgumentException("a widget of type " + type + " cannot be drawn");
        }
    }

    /** Headings, code, and lines of text: what our bodies have of Markdown. */
    private void text(Box box, String markdown) {
        double y = box.top() + 22;
        for (String line : markdown.lines().toList()) {
            String style = line.startsWith("## ") ? "h2" : line.startsWith("# ") ? "h1" : "note";
            String[] parts = line.replaceFirst("^#+ ", "").split("`", -1);
            StringBuilder spans = new StringBuilder(Svg.escaped(parts[0]));
            for (int i = 1; i < parts.length; i++) {
                String kind = i % 2 == 1 ? "code" : "note";
                spans.append("<tspan class=\"%s\">%s</tspan>".formatted(kind, Svg.escaped(parts[i])));
            }
            svg.format("<text x=\"%.1f\" y=\"%.1f\" class=\"%s\">%s</text>", box.left() + 4, y, style, spans);
            y += 22;
        }
    }

    private static List<String> names(JsonObject properties) {
        List<String> names = new ArrayList<>();
        for (JsonElement arn : properties.getAsJsonArray("alarms")) {
            names.add(arn.getAsString().replaceFirst("^.*:alarm:", ""));
        }
        return names;
    }

    private void states(Box box, List<String> alarms) {
        CloudWatchView now = measured.simulator().cloudWatch();
        double width = (box.width() - 16) / alarms.size();
        for (int i = 0; i < alarms.size(); i++) {
            double x = box.left() + 8 + i * width;
            AlarmState state = now.state(alarms.get(i));
            String colour = state == AlarmState.ALARM ? "#cf222e" : state == AlarmState.OK ? "#1a7f37" : "#6e7781";
            svg.format(
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"58\" rx=\"4\" fill=\"%s\" fill-opacity=\"%s\" stroke=\"%s\"/>",
                    x + 3, box.top() + 28, width - 6, colour, state == AlarmState.ALARM ? "0.16" : "0.06", colour);
            svg.text(x + 13, box.top() + 50, "title", alarms.get(i));
            svg.format(
                    "<text x=\"%.1f\" y=\"%.1f\" style=\"fill: %s\">%s</text>",
                    x + 13, box.top() + 70, colour, state == AlarmState.ALARM ? "● In alarm" : "● " + state);
        }
    }

    private void table(Box box, String query) {
        ColdStarts found = new ColdStarts(measured.simulator(), query);
        double width = (box.width() - 16) / found.head().size();
        for (int i = 0; i < found.head().size(); i++) {
            double x = box.left() + 8 + i * width;
            svg.text(x, box.top() + 52, "legend", found.head().get(i));
            svg.text(x, box.top() + 76, "number", found.row().get(i));
        }
    }
}
