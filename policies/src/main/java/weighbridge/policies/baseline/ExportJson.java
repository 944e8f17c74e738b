package weighbridge.policies.baseline;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/** Reads JSON of a state file as it comes, secrets opened where they are in plain text and never decrypted. */
final class ExportJson {
    /** Marks a secret in the engine's property format. Source: sig.go, pulumi v3.259.0. */
    private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";

    private ExportJson() {}

    static Value read(Reader json) throws IOException {
        JsonReader reader = new JsonReader(json);
        Value value = readValue(reader);
        if (reader.peek() != JsonToken.END_DOCUMENT) {
            throw new IOException("something follows the JSON document");
        }
        return value;
    }

    private static Value readValue(JsonReader reader) throws IOException {
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> readObject(reader);
            case BEGIN_ARRAY -> readArray(reader);
            case STRING -> new Value.Text(reader.nextString());
            case NUMBER -> new Value.Numeric(reader.nextDouble());
            case BOOLEAN -> new Value.Bool(reader.nextBoolean());
            case NULL -> readNull(reader);
            default -> throw new IOException("unexpected " + reader.peek() + " at " + reader.getPath());
        };
    }

    private static Value readNull(JsonReader reader) throws IOException {
        reader.nextNull();
        return Values.ABSENT;
    }

    private static Value readArray(JsonReader reader) throws IOException {
        List<Value> values = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            values.add(readValue(reader));
        }
        reader.endArray();
        return new Value.Items(values);
    }

    private static Value readObject(JsonReader reader) throws IOException {
        Map<String, Value> values = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            values.put(name, readValue(reader));
        }
        reader.endObject();
        return values.containsKey(SIGNATURE) && values.containsKey("ciphertext")
                ? new Value.Unreadable("an encrypted secret")
                : new Value.Fields(values);
    }
}
