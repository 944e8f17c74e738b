package weighbridge.simulator.provider.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Properties read by type. Terraform's empty values ("" and 0) count as given; null and unknown ones do not. */
public final class Props {
    private final Map<?, ?> values;

    public Props(Map<?, ?> values) {
        this.values = values;
    }

    public Map<String, Object> asMap() {
        Map<String, Object> copy = new LinkedHashMap<>();
        values.forEach((key, value) -> copy.put((String) key, value));
        return copy;
    }

    public Optional<Object> value(String name) {
        Object value = values.get(name);
        return value == Unknown.VALUE ? Optional.empty() : Optional.ofNullable(value);
    }

    /** A string that is there and not empty: what Terraform's {@code GetOk} finds. */
    public Optional<String> string(String name) {
        return value(name).map(String.class::cast).filter(text -> !text.isEmpty());
    }

    /** A string that the check has made sure of. */
    public String need(String name) {
        return string(name)
                .orElseThrow(() -> new IllegalArgumentException("property " + name + " is not there: " + values));
    }

    public OptionalInt integer(String name) {
        Optional<Integer> number = value(name).map(value -> ((Number) value).intValue());
        return number.isPresent() ? OptionalInt.of(number.get()) : OptionalInt.empty();
    }

    public boolean isTrue(String name) {
        return value(name).filter(Boolean.TRUE::equals).isPresent();
    }

    public Optional<Props> block(String name) {
        return value(name).map(Map.class::cast).map(Props::new);
    }

    public List<Props> blocks(String name) {
        return list(name).stream().map(Map.class::cast).map(Props::new).toList();
    }

    public List<String> strings(String name) {
        return list(name).stream().map(String.class::cast).toList();
    }

    /** A map of strings, such as tags. */
    public Map<String, String> map(String name) {
        Map<String, String> map = new LinkedHashMap<>();
        value(name)
                .map(Map.class::cast)
                .ifPresent(found -> ((Map<?, ?>) found).forEach((key, value) -> map.put((String) key, (String) value)));
        return map;
    }

    private List<?> list(String name) {
        return value(name).map(List.class::cast).orElse(List.of());
    }
}
