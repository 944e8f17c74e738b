package weighbridge.simulator.cloudwatch.dashboard;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** An object of known fields. That CloudWatch refuses any other, and does not only warn, is an assumption. */
final class ObjectShape implements Shape {
    private final Map<String, Shape> fields;
    private final Set<String> required;

    private ObjectShape(Map<String, Shape> fields, Set<String> required) {
        this.fields = fields;
        this.required = required;
    }

    static ObjectShape empty() {
        return new ObjectShape(Map.of(), Set.of());
    }

    /** With a field that may be there. */
    ObjectShape may(String name, Shape shape) {
        Map<String, Shape> more = new TreeMap<>(fields);
        more.put(name, shape);
        return new ObjectShape(more, required);
    }

    /** With a field that must be there. */
    ObjectShape must(String name, Shape shape) {
        Set<String> more = new TreeSet<>(required);
        more.add(name);
        return new ObjectShape(may(name, shape).fields, more);
    }

    @Override
    public void check(String path, JsonElement value, Problems problems) {
        if (!(value instanceof JsonObject object)) {
            problems.error(path, "Should be object");
            return;
        }
        required.stream()
                .filter(name -> !object.has(name))
                .forEach(name -> problems.error(path, "Should have required property '" + name + "'"));
        object.asMap().forEach((name, field) -> {
            Shape shape = fields.get(name);
            if (shape == null) {
                problems.error(path, "Should NOT have additional properties: '" + name + "'");
            } else {
                shape.check(path + "/" + name, field, problems);
            }
        });
    }
}
