package weighbridge.simulator.provider.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds what differs between a resource's state and checked inputs, as Terraform's plan does: by the state, not by the inputs
 * of last time. So what AWS holds otherwise than asked for comes back as a difference every time.
 */
public final class Differ {
    private final List<Change> changes = new ArrayList<>();

    private Differ() {}

    /** The changes from a state to new inputs. */
    public static List<Change> changes(Schema schema, Map<?, ?> state, Map<?, ?> inputs) {
        Differ differ = new Differ();
        differ.compare(schema, state, inputs, "", false);
        return List.copyOf(differ.changes);
    }

    /** Whether one property changed: Terraform's {@code HasChange}. */
    public static boolean changed(Schema schema, String name, Props state, Props inputs) {
        return changes(schema, state.asMap(), inputs.asMap()).stream()
                .anyMatch(change -> change.topLevel().equals(name));
    }

    /**
     * Whether the bridge replaces by deleting first: it does where a property that it could have named was named by the
     * program, for a second resource of that name could not be created ({@code nameRequiresDeleteBeforeReplace}).
     */
    public static boolean deletesBeforeReplace(Schema schema, Map<?, ?> inputs) {
        return schema.properties().stream()
                .filter(property -> property.is(Flag.AUTO_NAMED))
                .anyMatch(property -> inputs.get(property.name()) != null && !Defaults.has(inputs, property.name()));
    }

    private void compare(Schema schema, Map<?, ?> olds, Map<?, ?> news, String path, boolean inReplacing) {
        for (Property property : schema.properties()) {
            if (!property.is(Flag.OUTPUT_ONLY)) {
                compare(
                        property,
                        olds.get(property.name()),
                        news.get(property.name()),
                        path + property.name(),
                        inReplacing || property.is(Flag.FORCE_NEW));
            }
        }
    }

    private void compare(Property property, Object old, Object now, String path, boolean replaces) {
        if (now == null) {
            if (!property.isFilledIn() && !isEmpty(old)) {
                changes.add(new Change(path, Change.Type.DELETE, replaces));
            }
            return;
        }
        if (now == Unknown.VALUE) {
            changes.add(new Change(path, old == null ? Change.Type.ADD : Change.Type.UPDATE, replaces));
            return;
        }
        switch (property.kind()) {
            case BLOCK -> compare(property.nested().orElseThrow(), asMap(old), asMap(now), path + ".", replaces);
            case BLOCKS -> compareLists(property, asList(old), asList(now), path, replaces);
            case STRINGS -> compareStrings(asList(old), asList(now), path, replaces);
            case MAP -> compareMaps(asMap(old), asMap(now), path, replaces);
            case ARCHIVE -> compareScalars(property, Archives.hash(old), Archives.hash(now), path, replaces);
            case STRING, INTEGER, NUMBER, BOOLEAN, ANY -> compareScalars(property, old, now, path, replaces);
        }
    }

    private void compareScalars(Property property, Object old, Object now, String path, boolean replaces) {
        if (same(property, old, now) || (old == null && isEmpty(now))) {
            return;
        }
        changes.add(new Change(path, old == null ? Change.Type.ADD : Change.Type.UPDATE, replaces));
    }

    private static boolean same(Property property, Object old, Object now) {
        if (Objects.equals(typed(property, old), typed(property, now))) {
            return true;
        }
        if (old == null) {
            return false;
        }
        return (property.is(Flag.ID_OR_ARN) && id(old).equals(id(now)))
                || (property.is(Flag.LOG_GROUP_ARN) && group(old).equals(group(now)))
                || (property.is(Flag.JSON) && Policies.equivalent((String) old, (String) now))
                || (property.is(Flag.ORDERED_JSON)
                        && Policies.normal((String) old).equals(Policies.normal((String) now)));
    }

    /** The wire has one kind of number. */
    private static Object typed(Property property, Object value) {
        boolean number = property.kind() == Kind.INTEGER || property.kind() == Kind.NUMBER;
        return number && value != null ? Scalars.of(property.kind(), value) : value;
    }

    private static String id(Object identifier) {
        String text = String.valueOf(identifier);
        return text.substring(text.lastIndexOf('/') + 1);
    }

    private static String group(Object arn) {
        return String.valueOf(arn).replaceAll(":\\*$", "");
    }

    private void compareLists(Property property, List<?> olds, List<?> news, String path, boolean replaces) {
        for (int i = 0; i < Math.max(olds.size(), news.size()); i++) {
            String item = path + "[" + i + "]";
            if (i >= news.size()) {
                changes.add(new Change(item, Change.Type.DELETE, replaces));
            } else if (i >= olds.size()) {
                changes.add(new Change(item, Change.Type.ADD, replaces));
            } else if (news.get(i) == Unknown.VALUE) {
                changes.add(new Change(item, Change.Type.UPDATE, replaces));
            } else {
                compare(property.nested().orElseThrow(), asMap(olds.get(i)), asMap(news.get(i)), item + ".", replaces);
            }
        }
    }

    private void compareStrings(List<?> olds, List<?> news, String path, boolean replaces) {
        for (int i = 0; i < Math.max(olds.size(), news.size()); i++) {
            Object old = i < olds.size() ? olds.get(i) : null;
            Object now = i < news.size() ? news.get(i) : null;
            compareKeys(old, now, path + "[" + i + "]", replaces);
        }
    }

    private void compareMaps(Map<?, ?> olds, Map<?, ?> news, String path, boolean replaces) {
        Set<Object> keys = new LinkedHashSet<>(olds.keySet());
        keys.addAll(news.keySet());
        keys.remove(Defaults.KEY);
        for (Object key : keys) {
            compareKeys(olds.get(key), news.get(key), path + key(key), replaces);
        }
    }

    /** Pulumi quotes a key in a path that is not an identifier, such as a tag's with a colon. */
    private static String key(Object key) {
        String text = String.valueOf(key);
        return text.matches("[A-Za-z_][A-Za-z0-9_]*") ? "." + text : "[\"" + text + "\"]";
    }

    private void compareKeys(Object old, Object now, String path, boolean replaces) {
        if (!Objects.equals(old, now)) {
            Change.Type type = old == null ? Change.Type.ADD : now == null ? Change.Type.DELETE : Change.Type.UPDATE;
            changes.add(new Change(path, type, replaces));
        }
    }

    private static boolean isEmpty(Object value) {
        return value == null
                || value.equals("")
                || value.equals(false)
                || (value instanceof Number number && number.doubleValue() == 0)
                || (value instanceof List<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.values().stream().allMatch(Differ::isEmpty));
    }

    private static Map<?, ?> asMap(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> asList(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
