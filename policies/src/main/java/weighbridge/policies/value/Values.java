package weighbridge.policies.value;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes values and reads plain content out of them. */
public final class Values {
    public static final Value ABSENT = new Value.Absent();
    public static final Value UNKNOWN = new Value.Unknown();

    private Values() {}

    public static Value text(String text) {
        return new Value.Text(text);
    }

    public static Value number(double number) {
        return new Value.Numeric(number);
    }

    public static Value items(Value... values) {
        return new Value.Items(List.of(values));
    }

    /** An object of names and values in turn: {@code fields("type", text("object"))}. */
    public static Value fields(Object... namesAndValues) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], (Value) namesAndValues[i + 1]);
        }
        return new Value.Fields(values);
    }

    /** The text, where the value is one. */
    public static Optional<String> asText(Value value) {
        return value instanceof Value.Text text ? Optional.of(text.value()) : Optional.empty();
    }

    /** The whole number, where the value is one that a long holds exactly. */
    public static Optional<Long> asWhole(Value value) {
        if (value instanceof Value.Numeric number && number.value() == Math.rint(number.value())) {
            return Math.abs(number.value()) < 1e15 ? Optional.of((long) number.value()) : Optional.empty();
        }
        return Optional.empty();
    }

    /** The first unknown at or under this value, as a property path such as {@code action.forward.targetGroups[1].weight}. */
    public static Optional<String> firstUnknown(String path, Value value) {
        return holdsUnknown(value) ? Optional.of(pathOfUnknown(path, value)) : Optional.empty();
    }

    /** Whether something at or under this value is unknown. */
    public static boolean holdsUnknown(Value value) {
        if (value instanceof Value.Items items) {
            return anyUnknown(items.values());
        }
        return value instanceof Value.Fields fields ? anyUnknown(fields.values().values()) : value.isUnknown();
    }

    private static boolean anyUnknown(Collection<Value> values) {
        for (Value value : values) {
            if (holdsUnknown(value)) {
                return true;
            }
        }
        return false;
    }

    /** @param value holds something unknown */
    private static String pathOfUnknown(String path, Value value) {
        if (value instanceof Value.Items items) {
            int place = 0;
            while (!holdsUnknown(items.values().get(place))) {
                place++;
            }
            return pathOfUnknown(path + "[" + place + "]", items.values().get(place));
        } else if (value instanceof Value.Fields fields) {
            String name = fields.values().keySet().stream()
                    .filter(key -> holdsUnknown(fields.get(key)))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            return pathOfUnknown(path + "." + name, fields.get(name));
        }
        return path;
    }

    /** The number without a needless fraction: 20, not 20.0. */
    public static String plain(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return String.valueOf(number);
        }
        return new BigDecimal(String.valueOf(number)).stripTrailingZeros().toPlainString();
    }
}
