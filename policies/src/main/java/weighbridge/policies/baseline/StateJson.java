package weighbridge.policies.baseline;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import weighbridge.policies.lattice.LatticeTypes;
import weighbridge.policies.value.FieldsBuilder;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/**
 * Reads what {@code pulumi stack export} prints, and of each resource only what the pack looks at: a state holds everything
 * twice, as inputs and as outputs, and a stack of thousands of rules has megabytes of it.
 */
final class StateJson {
    /** Properties of a resource, not of what it is made of. Source: {@code apitype.ResourceV3}, pulumi v3.259.0. */
    private static final Set<String> WANTED =
            Set.of("urn", "type", "id", "outputs", "modified", "delete", "external", "pendingReplacement");

    private static final Value RULE = Values.text(LatticeTypes.RULE);

    private StateJson() {}

    static Value read(Reader json) throws IOException {
        return ExportJson.document(
                json,
                reader -> object(
                        reader,
                        (name, of) -> Optional.of(name.equals("deployment") ? deployment(of) : ExportJson.read(of))));
    }

    private static Value deployment(JsonReader reader) throws IOException {
        return object(reader, (name, of) -> name.equals("resources") ? Optional.of(resources(of)) : Optional.empty());
    }

    private static Value resources(JsonReader reader) throws IOException {
        if (reader.peek() != JsonToken.BEGIN_ARRAY) {
            return ExportJson.read(reader);
        }
        List<Value> resources = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            resources.add(object(reader, new ResourceReader()));
        }
        reader.endArray();
        return new Value.Items(resources);
    }

    /** Of a rule, of which there may be thousands, nobody asks what the program wrote. */
    private static final class ResourceReader implements PropertyReader {
        private boolean isRule;

        @Override
        public Optional<Value> read(String name, JsonReader reader) throws IOException {
            if (!WANTED.contains(name) && (isRule || !name.equals("inputs"))) {
                return Optional.empty();
            }
            Value value = ExportJson.read(reader);
            if (name.equals("type")) {
                isRule = value.equals(RULE);
            }
            return Optional.of(value);
        }
    }

    /** What becomes of a property's value, which is read then; empty, and not read, where it is left out. */
    @FunctionalInterface
    private interface PropertyReader {
        Optional<Value> read(String name, JsonReader reader) throws IOException;
    }

    /** An object, property by property; whatever else stands there is read as it is. */
    private static Value object(JsonReader reader, PropertyReader properties) throws IOException {
        if (reader.peek() != JsonToken.BEGIN_OBJECT) {
            return ExportJson.read(reader);
        }
        FieldsBuilder values = new FieldsBuilder();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            Optional<Value> value = properties.read(name, reader);
            if (value.isPresent()) {
                values.put(name, value.get());
            } else {
                reader.skipValue();
            }
        }
        reader.endObject();
        return values.build();
    }
}
