package weighbridge.policies.value;

import java.util.List;
import java.util.Map;

/**
 * A property of a resource or of the policy config, as the engine or the state file gives it. Secrets and outputs stand for
 * their content; what the engine does not know yet is {@link Unknown}, never a text that looks like a value.
 *
 * <p>Those that are compared in every preview say themselves when they are equal: what a record brings along is put together
 * while it runs, which takes longer than all the verdicts on a small stack.
 */
public sealed interface Value {
    /** No value: the property is missing or null. */
    record Absent() implements Value {
        @Override
        public boolean equals(Object other) {
            return other instanceof Absent;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    /** A value that the engine will know only later. */
    record Unknown() implements Value {}

    /** A value that cannot be read, such as an encrypted secret of the state file. */
    record Unreadable(String why) implements Value {}

    record Bool(boolean value) implements Value {}

    record Numeric(double value) implements Value {
        @Override
        public boolean equals(Object other) {
            return other instanceof Numeric numeric && Double.compare(value, numeric.value) == 0;
        }

        @Override
        public int hashCode() {
            return Double.hashCode(value);
        }
    }

    record Text(String value) implements Value {
        @Override
        public boolean equals(Object other) {
            return other instanceof Text text && value.equals(text.value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }
    }

    record Items(List<Value> values) implements Value {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Items items && (values == items.values || values.equals(items.values));
        }

        @Override
        public int hashCode() {
            return values.hashCode();
        }
    }

    record Fields(Map<String, Value> values) implements Value {
        public Fields {
            values = FieldMap.copyOf(values);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Fields fields && (values == fields.values || values.equals(fields.values));
        }

        @Override
        public int hashCode() {
            return values.hashCode();
        }
    }

    /**
     * The property of that name; absent where this is no object, for a reader that needs the difference asks for the type
     * first. A property of an unknown value is unknown.
     */
    default Value get(String name) {
        if (this instanceof Fields fields) {
            Value value = fields.values().get(name);
            return value == null ? Values.ABSENT : value;
        }
        return this instanceof Unknown || this instanceof Unreadable ? this : Values.ABSENT;
    }

    default boolean isAbsent() {
        return this instanceof Absent;
    }

    default boolean isUnknown() {
        return this instanceof Unknown;
    }

    /** How a message names this value. */
    default String shown() {
        if (this instanceof Text text) {
            return '"' + text.value() + '"';
        } else if (this instanceof Numeric number) {
            return Values.plain(number.value());
        } else if (this instanceof Bool bool) {
            return String.valueOf(bool.value());
        } else if (this instanceof Items) {
            return "a list";
        } else if (this instanceof Fields) {
            return "an object";
        } else if (this instanceof Unreadable unreadable) {
            return unreadable.why();
        }
        return this instanceof Unknown ? "unknown" : "missing";
    }
}
