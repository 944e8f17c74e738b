package weighbridge.policies.baseline;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import weighbridge.policies.value.FieldsBuilder;
import weighbridge.policies.value.Nesting;
import weighbridge.policies.value.Recent;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/** Reads JSON of a state file as it comes, secrets opened where they are in plain text and never decrypted. */
public final class ExportJson {
    /** Marks an object that stands for something else. Source: sig.go, pulumi v3.259.0. */
    private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";

    private static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";
    private static final String RESOURCE = "5cf8f73096256a8f31e491e813e4eb8e";

    /** What a state holds in place of a value that was not known. Source: deployment.go, pulumi v3.259.0. */
    private static final String UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private ExportJson() {}

    /**
     * Reads one JSON document.
     *
     * @throws IOException if it is no JSON, or nested deeper than the engine itself would read
     */
    public static Value read(Reader json) throws IOException {
        return read(json, Nesting.DEEPEST);
    }

    private static Value read(Reader json, int levels) throws IOException {
        return document(json, reader -> readValue(reader, levels));
    }

    /** How the value of a document is read. */
    @FunctionalInterface
    interface ValueReader {
        Value read(JsonReader reader) throws IOException;
    }

    /**
     * Reads one JSON document in some way.
     *
     * @throws IOException if it is no JSON
     */
    static Value document(Reader json, ValueReader values) throws IOException {
        JsonReader reader = new JsonReader(json);
        try {
            Value value = values.read(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new IOException("something follows the JSON document");
            }
            return value;
        } catch (IllegalStateException | NumberFormatException e) {
            // Gson throws them for some texts that are no JSON, such as one with an escape that is half there.
            throw new IOException("it is no JSON: " + e.getMessage(), e);
        }
    }

    /**
     * The value that comes next.
     *
     * @throws IOException if it is nested deeper than the engine itself would read
     */
    static Value read(JsonReader reader) throws IOException {
        return readValue(reader, Nesting.DEEPEST);
    }

    private static Value readValue(JsonReader reader, int levels) throws IOException {
        if (levels == 0) {
            throw new IOException("it is nested more than " + Nesting.DEEPEST + " levels deep");
        }
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> readObject(reader, levels);
            case BEGIN_ARRAY -> readArray(reader, levels);
            case STRING -> text(reader.nextString());
            case NUMBER -> Recent.one(Values.number(reader.nextDouble()));
            case BOOLEAN -> new Value.Bool(reader.nextBoolean());
            case NULL -> readNull(reader);
            default -> throw new IOException("unexpected " + reader.peek() + " at " + reader.getPath());
        };
    }

    private static Value readNull(JsonReader reader) throws IOException {
        reader.nextNull();
        return Values.ABSENT;
    }

    private static Value readArray(JsonReader reader, int levels) throws IOException {
        List<Value> values = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            values.add(readValue(reader, levels - 1));
        }
        reader.endArray();
        return new Value.Items(values);
    }

    private static Value readObject(JsonReader reader, int levels) throws IOException {
        FieldsBuilder values = new FieldsBuilder();
        reader.beginObject();
        while (reader.hasNext()) {
            values.put(reader.nextName(), readValue(reader, levels - 1));
        }
        reader.endObject();
        Value object = values.build();
        return object.get(SIGNATURE).isAbsent() ? object : special(object, levels);
    }

    private static Value text(String text) {
        return text.equals(UNKNOWN) ? Values.UNKNOWN : Recent.one(Values.text(text));
    }

    /** A signature says that the object stands for something else. */
    private static Value special(Value object, int levels) throws IOException {
        return switch (Values.asText(object.get(SIGNATURE)).orElse("")) {
            case SECRET -> secret(object, levels);
            case RESOURCE -> object.get("id").isAbsent() ? object.get("urn") : object.get("id");
            default -> new Value.Unreadable("a value of a kind that this pack does not know");
        };
    }

    private static Value secret(Value object, int levels) throws IOException {
        Optional<String> plain = Values.asText(object.get("plaintext"));
        return plain.isPresent()
                ? read(new StringReader(plain.get()), levels)
                : new Value.Unreadable("an encrypted secret");
    }
}
