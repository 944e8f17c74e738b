package weighbridge.policies.marks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/**
 * The tags of {@code aws-native}, a list of {@code {key, value}}, as the object that the {@code aws} provider has. Source:
 * {@code TagArgs} in the SDK of {@code aws-native}; CloudFormation calls it {@code Tag}.
 */
final class TagList {
    private TagList() {}

    /** The object; anything but a list is left as it is. */
    static Value asObject(Value tags) {
        return tags instanceof Value.Items items ? asObject(items.values()) : tags;
    }

    /** A tag whose key is unknown may be any mark, so then all tags are unknown. */
    private static Value asObject(List<Value> tags) {
        Map<String, Value> object = new LinkedHashMap<>();
        for (Value tag : tags) {
            if (tag.isUnknown() || tag.get("key").isUnknown()) {
                return Values.UNKNOWN;
            }
            Optional<String> key = Values.asText(tag.get("key"));
            if (key.isEmpty()) {
                return new Value.Unreadable("a list in which something is no object of key and value");
            } else if (object.put(key.get(), tag.get("value")) != null) {
                return new Value.Unreadable("a list in which " + key.get() + " stands twice");
            }
        }
        return new Value.Fields(object);
    }
}
