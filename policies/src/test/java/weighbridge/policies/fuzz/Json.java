package weighbridge.policies.fuzz;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import weighbridge.policies.value.Value;

/** Values as JSON text, which may then be broken as a text. */
public final class Json {
    private static final String CHARACTERS = "{}[]\",:-0e9.nt\\u ";

    private Json() {}

    public static String of(Value value) {
        StringWriter text = new StringWriter();
        JsonWriter writer = new JsonWriter(text);
        // Numbers that are none come as NaN, which no JSON has.
        writer.setLenient(true);
        try {
            write(value, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The text with one to five of its characters gone, changed or new. */
    public static String broken(String json, Random random) {
        StringBuilder text = new StringBuilder(json);
        for (int i = random.nextInt(5); i >= 0 && text.length() > 0; i--) {
            int place = random.nextInt(text.length());
            char other = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(place);
                case 1 -> text.insert(place, other);
                case 2 -> text.setLength(place);
                default -> text.setCharAt(place, other);
            }
        }
        return text.toString();
    }

    private static void write(Value value, JsonWriter writer) throws IOException {
        if (value instanceof Value.Fields fields) {
            writer.beginObject();
            for (Map.Entry<String, Value> field : new TreeMap<>(fields.values()).entrySet()) {
                writer.name(field.getKey());
                write(field.getValue(), writer);
            }
            writer.endObject();
        } else if (value instanceof Value.Items items) {
            writer.beginArray();
            for (Value item : items.values()) {
                write(item, writer);
            }
            writer.endArray();
        } else {
            writeScalar(value, writer);
        }
    }

    private static void writeScalar(Value value, JsonWriter writer) throws IOException {
        if (value instanceof Value.Text text) {
            writer.value(text.value());
        } else if (value instanceof Value.Numeric number) {
            writer.value(number.value());
        } else if (value instanceof Value.Bool bool) {
            writer.value(bool.value());
        } else {
            writer.nullValue();
        }
    }
}
