package weighbridge.cli.splits;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the splits in force out of a stack's state, by the marks on its listeners and rules. */
final class DeployedSplits {
    private static final String LISTENER = "aws:vpclattice/listener:Listener";
    private static final String RULE = "aws:vpclattice/listenerRule:ListenerRule";

    private DeployedSplits() {}

    /**
     * The splits among a state's resources.
     *
     * @param resources as {@code pulumi stack export} prints them
     * @return from action to split; empty when nothing is deployed
     */
    static SortedMap<String, ActionSplit> of(JsonArray resources) {
        SortedMap<String, ActionSplit> splits = new TreeMap<>();
        for (JsonElement resource : resources) {
            read(resource.getAsJsonObject(), splits);
        }
        return splits;
    }

    private static void read(JsonObject resource, Map<String, ActionSplit> splits) {
        boolean pendingDelete = resource.has("delete") && resource.get("delete").getAsBoolean();
        JsonObject outputs = object(resource, "outputs");
        JsonObject tags = object(outputs, "tags");
        if (pendingDelete || !tags.has("weighbridge:action")) {
            return;
        }
        JsonArray targets = switch (resource.get("type").getAsString()) {
            case LISTENER -> array(first(array(object(outputs, "defaultAction"), "forwards")), "targetGroups");
            case RULE -> array(object(object(outputs, "action"), "forward"), "targetGroups");
            default -> new JsonArray();
        };
        splits.put(
                tags.get("weighbridge:action").getAsString(),
                new ActionSplit(
                        weights(tags, targets), tag(tags, "weighbridge:stable"), tag(tags, "weighbridge:previous")));
    }

    private static SortedMap<String, Integer> weights(JsonObject tags, JsonArray targets) {
        String[] names = tag(tags, "weighbridge:versions").orElse("").split(" ", -1);
        SortedMap<String, Integer> weights = new TreeMap<>();
        for (int i = 0; i < Math.min(names.length, targets.size()); i++) {
            weights.put(names[i], targets.get(i).getAsJsonObject().get("weight").getAsInt());
        }
        return weights;
    }

    private static Optional<String> tag(JsonObject tags, String key) {
        return Optional.ofNullable(tags.get(key)).map(JsonElement::getAsString);
    }

    private static JsonObject first(JsonArray array) {
        return array.isEmpty() ? new JsonObject() : array.get(0).getAsJsonObject();
    }

    private static JsonObject object(JsonObject holder, String key) {
        JsonElement value = holder.get(key);
        return value != null && value.isJsonObject() ? value.getAsJsonObject() : new JsonObject();
    }

    static JsonArray array(JsonObject holder, String key) {
        JsonElement value = holder.get(key);
        return value != null && value.isJsonArray() ? value.getAsJsonArray() : new JsonArray();
    }
}
