package weighbridge.simulator.provider.resource;

import java.util.List;

/** An id that the Terraform provider joins from several, such as {@code svc-…/listener-…/rule-…}. */
record CompositeId(List<String> parts) {
    static CompositeId of(String id, int count) {
        List<String> parts = List.of(id.split("/", -1));
        if (parts.size() != count || parts.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException(
                    "unexpected format for ID (" + id + "), expected " + count + " parts joined by /");
        }
        return new CompositeId(parts);
    }

    String part(int index) {
        return parts.get(index);
    }
}
