package weighbridge.demo.picture;

import com.google.gson.JsonObject;

/** Where a widget stands in the picture, in pixels. */
record Box(double left, double top, double width, double height) {
    /** A dashboard is 24 columns wide. */
    static final double COLUMN = 52;

    static final double ROW = 36;
    private static final double MARGIN = 14;
    private static final double GAP = 5;

    static final double PICTURE_WIDTH = 24 * COLUMN + 2 * MARGIN;

    static Box of(JsonObject widget) {
        return new Box(
                MARGIN + widget.get("x").getAsInt() * COLUMN + GAP / 2,
                MARGIN + widget.get("y").getAsInt() * ROW + GAP / 2,
                widget.get("width").getAsInt() * COLUMN - GAP,
                widget.get("height").getAsInt() * ROW - GAP);
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    /** What is left without these margins. */
    Box inside(double atTop, double atRight, double atBottom, double atLeft) {
        return new Box(left + atLeft, top + atTop, width - atLeft - atRight, height - atTop - atBottom);
    }
}
