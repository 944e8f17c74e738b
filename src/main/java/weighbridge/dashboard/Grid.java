package weighbridge.dashboard;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** Widgets in rows, from the top down. A dashboard is 24 columns wide. */
final class Grid {
    private static final int COLUMNS = 24;

    private final JsonArray placed = new JsonArray();
    private int top;

    /** A row of widgets of the same size, which share its width. */
    void row(int height, List<? extends Widget> widgets) {
        int width = COLUMNS / widgets.size();
        for (int i = 0; i < widgets.size(); i++) {
            placed.add(place(widgets.get(i), i * width, width, height));
        }
        top += height;
    }

    JsonArray json() {
        return placed;
    }

    private JsonObject place(Widget widget, int left, int width, int height) {
        JsonObject json = new JsonObject();
        json.addProperty("type", widget.type());
        json.addProperty("x", left);
        json.addProperty("y", top);
        json.addProperty("width", width);
        json.addProperty("height", height);
        json.add("properties", widget.properties());
        return json;
    }
}
