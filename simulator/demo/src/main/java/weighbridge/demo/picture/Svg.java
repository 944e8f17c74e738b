package weighbridge.demo.picture;

import java.util.Locale;

/** SVG, as it grows. */
final class Svg {
    private final StringBuilder text = new StringBuilder();

    void raw(String markup) {
        text.append(markup).append('\n');
    }

    /** With numbers of one decimal. */
    void format(String markup, Object... values) {
        raw(String.format(Locale.ROOT, markup, values));
    }

    void text(double x, double y, String style, String content) {
        format("<text x=\"%.1f\" y=\"%.1f\" class=\"%s\">%s</text>", x, y, style, escaped(content));
    }

    static String escaped(String content) {
        return content.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
