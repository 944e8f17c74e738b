package weighbridge.policies.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weighbridge.policies.lattice.Identifiers;
import weighbridge.policies.value.Value;

/** Parts by what one of their properties refers to: looked up as {@link Part#refersTo} would find them one by one. */
final class References {
    private final Map<String, List<Part>> byId = new HashMap<>();
    private final Map<String, List<Part>> byUrn = new HashMap<>();

    References(List<Part> parts, String property) {
        for (Part part : parts) {
            Value value = part.get(property);
            if (value.isUnknown()) {
                part.from(property).forEach(urn -> add(byUrn, urn, part));
            } else {
                Identifiers.id(value).ifPresent(id -> add(byId, id, part));
            }
        }
    }

    private static void add(Map<String, List<Part>> index, String key, Part part) {
        index.computeIfAbsent(key, other -> new ArrayList<>()).add(part);
    }

    /** Those whose property refers to that part. */
    List<Part> to(Part part) {
        Map<String, Part> found = new LinkedHashMap<>();
        for (String id : part.knownAs()) {
            addAll(found, byId.getOrDefault(id, List.of()));
        }
        addAll(found, byUrn.getOrDefault(part.urn(), List.of()));
        return List.copyOf(found.values());
    }

    private static void addAll(Map<String, Part> found, List<Part> parts) {
        for (Part part : parts) {
            found.put(part.urn(), part);
        }
    }
}
