package weighbridge.simulator.provider.resource;

import java.util.List;
import java.util.Map;
import weighbridge.simulator.provider.schema.Flag;
import weighbridge.simulator.provider.schema.Kind;
import weighbridge.simulator.provider.schema.Property;
import weighbridge.simulator.provider.schema.Props;

/** Properties that many resource types have. */
final class Shapes {
    private Shapes() {}

    static Property arn() {
        return Property.of("arn", Kind.STRING, Flag.OUTPUT_ONLY);
    }

    static Property output(String name) {
        return Property.of(name, Kind.STRING, Flag.OUTPUT_ONLY);
    }

    static Property name() {
        return Property.of("name", Kind.STRING, Flag.AUTO_NAMED, Flag.FORCE_NEW);
    }

    static Property tags() {
        return Property.of("tags", Kind.MAP);
    }

    static Property tagsAll() {
        return Property.of("tagsAll", Kind.MAP, Flag.OUTPUT_ONLY);
    }

    /** Adds the tags as the provider reads them: absent where there are none. */
    static void put(Map<String, Object> outputs, Map<String, String> tags) {
        if (!tags.isEmpty()) {
            outputs.put("tags", tags);
        }
        outputs.put("tagsAll", tags);
    }

    static boolean tagsChanged(Props state, Props inputs) {
        return !state.map("tags").equals(inputs.map("tags"));
    }

    /** A computed list of one DNS entry. */
    static List<Map<String, Object>> dnsEntries(String domainName, String hostedZoneId) {
        return List.of(Map.of("domainName", domainName, "hostedZoneId", hostedZoneId));
    }
}
