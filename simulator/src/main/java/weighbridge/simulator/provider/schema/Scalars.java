package weighbridge.simulator.provider.schema;

/** Scalar values as Terraform converts them: a string may hold a number, a number may stand for a string. */
final class Scalars {
    private Scalars() {}

    /** The value in a property's kind, or null if it is none. Whole numbers are longs, others doubles. */
    static Object of(Kind kind, Object value) {
        return switch (kind) {
            case INTEGER -> integer(value);
            case NUMBER -> number(value);
            case BOOLEAN -> bool(value);
            default -> text(value);
        };
    }

    private static Object integer(Object value) {
        if (value instanceof Number number) {
            return number.longValue();
        }
        return value instanceof String text && text.matches("-?\\d{1,18}") ? (Object) Long.valueOf(text) : null;
    }

    private static Object number(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        return value instanceof String text && text.matches("-?\\d{1,18}(\\.\\d+)?")
                ? (Object) Double.valueOf(text)
                : null;
    }

    private static Object bool(Object value) {
        if (value instanceof Boolean) {
            return value;
        }
        return value instanceof String text && text.matches("true|false") ? (Object) Boolean.valueOf(text) : null;
    }

    private static Object text(Object value) {
        if (value instanceof Number number) {
            double amount = number.doubleValue();
            return amount == Math.rint(amount) ? String.valueOf(number.longValue()) : String.valueOf(amount);
        }
        return value instanceof String || value instanceof Boolean ? String.valueOf(value) : null;
    }
}
