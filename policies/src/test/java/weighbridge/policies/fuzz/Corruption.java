package weighbridge.policies.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/** Breaks a value somewhere at random: another type, a missing key, one item more or less, a wrapper around it. */
public final class Corruption {
    private static final int MOST = 3;

    private final Random random;

    public Corruption(Random random) {
        this.random = random;
    }

    /** The value with one to three of its places broken. */
    public Value of(Value value) {
        Value corrupted = value;
        for (int i = random.nextInt(MOST); i >= 0; i--) {
            corrupted = somewhere(corrupted);
        }
        return corrupted;
    }

    private Value somewhere(Value value) {
        boolean here = random.nextInt(5) == 0;
        if (!here && value instanceof Value.Fields fields && !fields.values().isEmpty()) {
            return inFields(fields.values());
        } else if (!here
                && value instanceof Value.Items items
                && !items.values().isEmpty()) {
            return inItems(new ArrayList<>(items.values()));
        }
        return random.nextInt(4) == 0 ? StrangeValues.wrapped(value, random) : StrangeValues.any(random);
    }

    private Value inFields(Map<String, Value> fields) {
        // A map's own order is another one in every run.
        List<String> names = List.copyOf(new TreeSet<>(fields.keySet()));
        String name = names.get(random.nextInt(names.size()));
        Map<String, Value> changed = new LinkedHashMap<>(fields);
        switch (random.nextInt(10)) {
            case 0 -> changed.remove(name);
            case 1 -> changed.put(name + "s", changed.remove(name));
            default -> changed.put(name, somewhere(fields.get(name)));
        }
        return new Value.Fields(changed);
    }

    private Value inItems(List<Value> items) {
        int place = random.nextInt(items.size());
        switch (random.nextInt(6)) {
            case 0 -> items.remove(place);
            case 1 -> items.add(items.get(place));
            default -> items.set(place, somewhere(items.get(place)));
        }
        return Values.items(items.toArray(Value[]::new));
    }
}
