package weighbridge.cli.adopt;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The file that {@code pulumi preview --import-file} writes for {@code pulumi import --file}: type, name, parent and provider
 * version of everything the program declares and the state has not, with a placeholder for each id (pulumi v3.259.0,
 * {@code operations/preview.go}, {@code buildImportFile}).
 */
final class ImportFile {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final JsonObject file;

    private ImportFile(JsonObject file) {
        this.file = file;
    }

    /** One resource of the file, by the two things that a person would look for. */
    record Entry(String type, String name) {
        private static Entry of(JsonObject resource) {
            return new Entry(text(resource, "type").orElse(""), logicalName(resource));
        }

        /** {@code Listener orders/https} */
        @Override
        public String toString() {
            return type.substring(type.lastIndexOf(':') + 1) + " " + name;
        }
    }

    static ImportFile parse(String json) {
        return new ImportFile(JsonParser.parseString(json).getAsJsonObject());
    }

    /** Without the resources that have no id here, and without components that nothing is left in. */
    ImportFile with(Map<Entry, String> ids) {
        List<JsonObject> kept = new ArrayList<>();
        Set<String> parents = new HashSet<>();
        List<JsonObject> resources = resources();
        // A parent stands before its children, so from the end every child is met first.
        for (int i = resources.size() - 1; i >= 0; i--) {
            JsonObject resource = resources.get(i).deepCopy();
            String id = ids.get(Entry.of(resource));
            if (id != null) {
                resource.addProperty("id", id);
            }
            if (id != null || parents.contains(text(resource, "name").orElse(""))) {
                text(resource, "parent").ifPresent(parents::add);
                kept.add(0, resource);
            }
        }
        JsonObject result = new JsonObject();
        Optional.ofNullable(file.get("nameTable")).ifPresent(table -> result.add("nameTable", table));
        JsonArray array = new JsonArray();
        kept.forEach(array::add);
        result.add("resources", array);
        return new ImportFile(result);
    }

    /** Everything but components. */
    List<Entry> entries() {
        return resources().stream()
                .filter(resource -> !resource.has("component"))
                .map(Entry::of)
                .toList();
    }

    /** From each of these to the id that it has here. */
    Map<Entry, String> ids() {
        Map<Entry, String> ids = new HashMap<>();
        resources().forEach(resource -> text(resource, "id").ifPresent(id -> ids.put(Entry.of(resource), id)));
        return ids;
    }

    String json() {
        return GSON.toJson(file) + "\n";
    }

    private List<JsonObject> resources() {
        List<JsonObject> resources = new ArrayList<>();
        JsonElement array = file.get("resources");
        if (array != null) {
            array.getAsJsonArray().forEach(resource -> resources.add(resource.getAsJsonObject()));
        }
        return resources;
    }

    /** {@code name} may carry a suffix that makes it unique in the file; then this is the real one. */
    private static String logicalName(JsonObject resource) {
        return text(resource, "logicalName").or(() -> text(resource, "name")).orElse("");
    }

    private static Optional<String> text(JsonObject object, String key) {
        return Optional.ofNullable(object.get(key)).map(JsonElement::getAsString);
    }
}
