package weighbridge.config.yaml;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes values as the engine does: with Go's {@code encoding/json}, keys in order, {@code <}, {@code >} and {@code &} escaped. */
public final class EngineJson {
    private EngineJson() {}

    /** The text that a program gets for a config value: plain for a scalar, JSON for a mapping or a list, empty for null. */
    public static String text(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof String text ? text : json(value);
    }

    static String json(Object value) {
        if (value instanceof Mapping mapping) {
            return object(mapping.entries());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(EngineJson::json).collect(joining(",", "[", "]"));
        }
        if (value instanceof String text) {
            return quoted(text);
        }
        return value instanceof Double number ? number(number) : String.valueOf(value);
    }

    private static String object(Map<String, Object> entries) {
        return new TreeMap<>(entries)
                .entrySet().stream()
                        .map(entry -> quoted(entry.getKey()) + ":" + json(entry.getValue()))
                        .collect(joining(",", "{", "}"));
    }

    /** Go writes an exponent below 1e-6 and from 1e21 on. A zero loses its sign on the way through the engine. */
    private static String number(double value) {
        BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        double size = Math.abs(value);
        if (size == 0 || (size >= 1e-6 && size < 1e21)) {
            return exact.toPlainString();
        }
        String digits = exact.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - exact.scale();
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        return (value < 0 ? "-" : "") + digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+")
                + Math.abs(exponent);
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> json.append(escaped((char) c)));
        return json.append('"').toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '<', '>', '&', '\u2028', '\u2029' -> "\\u%04x".formatted((int) c);
            default -> c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c);
        };
    }
}
