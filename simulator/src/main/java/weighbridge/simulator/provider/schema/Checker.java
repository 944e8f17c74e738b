package weighbridge.simulator.provider.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Checks a program's inputs against a schema and fills in what the schema and the bridge fill in. */
public final class Checker {
    private final AutoName autoName;
    private final String resourceName;
    private final List<Failure> failures = new ArrayList<>();

    /** @param resourceName of the URN, for the wording */
    public Checker(String resourceName, AutoName autoName) {
        this.resourceName = resourceName;
        this.autoName = autoName;
    }

    /**
     * One thing wrong.
     *
     * @param property Pulumi's path to it
     */
    public record Failure(String property, String reason) {}

    /** What was wrong in all {@link #check} calls so far. */
    public List<Failure> failures() {
        return List.copyOf(failures);
    }

    /**
     * The inputs with defaults, names and lists of defaults.
     *
     * @param olds checked inputs of the deployed resource
     */
    public Map<String, Object> check(Schema schema, Map<?, ?> news, Map<?, ?> olds) {
        return check(schema, news, olds, "", "");
    }

    private Map<String, Object> check(Schema schema, Map<?, ?> news, Map<?, ?> olds, String path, String tfPath) {
        Map<String, Object> checked = new LinkedHashMap<>();
        List<Object> defaults = new ArrayList<>();
        refuseStrangers(schema, news, path);
        for (Property property : schema.properties()) {
            Object given = news.get(property.name());
            if (property.is(Flag.OUTPUT_ONLY)) {
                continue;
            }
            Object value = given == null ? filledIn(property, olds) : given;
            if (value == null) {
                requireGiven(property, path);
                continue;
            }
            if (given == null) {
                defaults.add(property.name());
            }
            Object old = olds.get(property.name());
            checked.put(
                    property.name(),
                    value(property, value, old, path + property.name(), tfPath + property.terraformName()));
        }
        checked.put(Defaults.KEY, defaults);
        return checked;
    }

    private void refuseStrangers(Schema schema, Map<?, ?> news, String path) {
        for (Map.Entry<?, ?> entry : news.entrySet()) {
            String name = (String) entry.getKey();
            boolean known = schema.property(name)
                    .filter(property -> !property.is(Flag.OUTPUT_ONLY))
                    .isPresent();
            if (!known && !name.startsWith("__") && entry.getValue() != null) {
                fail(path + name, "Invalid or unknown key (or one that the simulator does not know)");
            }
        }
    }

    private Object filledIn(Property property, Map<?, ?> olds) {
        if (property.is(Flag.AUTO_NAMED)) {
            boolean kept = Defaults.has(olds, property.name()) && olds.get(property.name()) != null;
            return kept ? olds.get(property.name()) : autoName.next().orElse(null);
        }
        return property.defaultValue().orElse(null);
    }

    private void requireGiven(Property property, String path) {
        if (property.is(Flag.REQUIRED)) {
            failures.add(
                    new Failure(path + property.name(), "Missing required property '" + path + property.name() + "'"));
        }
    }

    private Object value(Property property, Object value, Object old, String path, String tfPath) {
        if (value == Unknown.VALUE) {
            return value;
        }
        return switch (property.kind()) {
            case BLOCK -> block(property, value, old, path, tfPath);
            case BLOCKS -> blocks(property, value, old, path, tfPath);
            case STRINGS -> strings(property, value, path, tfPath);
            case MAP -> map(value, path);
            case ARCHIVE, ANY -> value;
            case STRING, INTEGER, NUMBER, BOOLEAN -> scalar(property, value, path, tfPath);
        };
    }

    private Object block(Property property, Object value, Object old, String path, String tfPath) {
        if (!(value instanceof Map<?, ?> map)) {
            return fail(path, "expected an object");
        }
        Map<?, ?> oldMap = old instanceof Map<?, ?> found ? found : Map.of();
        return check(property.nested().orElseThrow(), map, oldMap, path + ".", tfPath + ".0.");
    }

    private Object blocks(Property property, Object value, Object old, String path, String tfPath) {
        if (!(value instanceof List<?> list)) {
            return fail(path, "expected a list");
        }
        requireCount(property, list.size(), path);
        List<?> oldList = old instanceof List<?> found ? found : List.of();
        List<Object> checked = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Map<?, ?> oldItem = i < oldList.size() && oldList.get(i) instanceof Map<?, ?> found ? found : Map.of();
            String itemPath = path + "[" + i + "]";
            checked.add(
                    list.get(i) instanceof Map<?, ?> item
                            ? check(
                                    property.nested().orElseThrow(),
                                    item,
                                    oldItem,
                                    itemPath + ".",
                                    tfPath + "." + i + ".")
                            : list.get(i) == Unknown.VALUE ? Unknown.VALUE : fail(itemPath, "expected an object"));
        }
        return checked;
    }

    private Object strings(Property property, Object value, String path, String tfPath) {
        if (!(value instanceof List<?> list)) {
            return fail(path, "expected a list");
        }
        requireCount(property, list.size(), path);
        return list.stream()
                .filter(Objects::nonNull)
                .map(item -> item == Unknown.VALUE ? item : scalar(property, item, path, tfPath))
                .toList();
    }

    private Object map(Object value, String path) {
        if (!(value instanceof Map<?, ?> map)) {
            return fail(path, "expected a map");
        }
        Map<String, Object> checked = new LinkedHashMap<>();
        map.forEach((key, item) -> {
            if (item != null && !Defaults.KEY.equals(key)) {
                checked.put((String) key, item == Unknown.VALUE ? item : text(item));
            }
        });
        return checked;
    }

    private Object scalar(Property property, Object value, String path, String tfPath) {
        Object typed = Scalars.of(property.kind(), value);
        if (typed == null) {
            return fail(
                    path,
                    "expected type '" + property.kind().name().toLowerCase(java.util.Locale.ROOT) + "', got "
                            + (value instanceof String text ? '"' + text + '"' : value));
        }
        property.rules().forEach(rule -> rule.problem(tfPath, typed).ifPresent(problem -> fail(path, problem)));
        return typed;
    }

    private void requireCount(Property property, int count, String path) {
        if (count < property.minItems()) {
            fail(
                    path,
                    "Not enough list items. Attribute requires " + property.minItems()
                            + " item minimum, but config has only " + count + " declared");
        }
        if (count > property.maxItems()) {
            fail(
                    path,
                    "Too many list items. Attribute supports " + property.maxItems() + " item maximum, but config has "
                            + count + " declared");
        }
    }

    private static String text(Object value) {
        return (String) Scalars.of(Kind.STRING, value);
    }

    /** Notes a failure, and stands for the value that could not be read. */
    private Object fail(String path, String reason) {
        failures.add(new Failure(path, reason + ". Examine values at '" + resourceName + "." + path + "'."));
        return Unknown.VALUE;
    }
}
