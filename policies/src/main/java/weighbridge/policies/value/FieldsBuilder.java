package weighbridge.policies.value;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Puts an object together, property by property. */
public final class FieldsBuilder {
    private String[] names = new String[8];
    private Value[] values = new Value[8];
    private int size;

    /** All of them, where they are too many to look through. */
    private Map<String, Value> many = Map.of();

    /** Adds a property, or puts another value in the place of one of that name. */
    public void put(String name, Value value) {
        Objects.requireNonNull(value);
        String one = Names.one(name);
        if (size == FieldMap.MOST) {
            putMany(one, value);
            return;
        }
        int place = FieldMap.place(one, names, size);
        if (place < 0) {
            place = size++;
            if (place == names.length) {
                names = Arrays.copyOf(names, FieldMap.MOST);
                values = Arrays.copyOf(values, FieldMap.MOST);
            }
            names[place] = one;
        }
        values[place] = value;
    }

    private void putMany(String name, Value value) {
        if (many.isEmpty()) {
            many = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                many.put(names[i], values[i]);
            }
        }
        many.put(name, value);
    }

    public Value build() {
        return many.isEmpty() ? Recent.one(new Value.Fields(FieldMap.of(names, values, size))) : new Value.Fields(many);
    }
}
