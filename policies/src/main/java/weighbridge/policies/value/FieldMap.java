package weighbridge.policies.value;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;

/**
 * The properties of one object, which cannot be changed. Most objects have a handful, and names are one string each
 * ({@link Names}): to look through them takes less time than to hash, and half the memory.
 */
final class FieldMap extends AbstractMap<String, Value> {
    /** With more, a map that hashes is faster. */
    static final int MOST = 16;

    private final String[] names;
    private final Value[] values;

    /** Found once, for what holds this asks for it, and what holds that; 0 until then. */
    private int mix;

    private FieldMap(String[] names, Value[] values) {
        this.names = names;
        this.values = values;
    }

    /**
     * Of the first so many names and their values.
     *
     * @param names each once, as {@link Names#one} gives it
     */
    static Map<String, Value> of(String[] names, Value[] values, int size) {
        String[] ownNames = new String[size];
        Value[] ownValues = new Value[size];
        System.arraycopy(names, 0, ownNames, 0, size);
        System.arraycopy(values, 0, ownValues, 0, size);
        return new FieldMap(ownNames, ownValues);
    }

    /** The same properties in a map that nobody can change. */
    static Map<String, Value> copyOf(Map<String, Value> map) {
        if (map instanceof FieldMap) {
            return map;
        } else if (map.size() > MOST) {
            return Map.copyOf(map);
        }
        String[] names = new String[map.size()];
        Value[] values = new Value[names.length];
        int size = 0;
        for (Entry<String, Value> entry : map.entrySet()) {
            names[size] = Names.one(entry.getKey());
            values[size++] = Objects.requireNonNull(entry.getValue());
        }
        return new FieldMap(names, values);
    }

    @Override
    public Value get(Object name) {
        int place = place(name);
        return place < 0 ? null : values[place];
    }

    @Override
    public boolean containsKey(Object name) {
        return place(name) >= 0;
    }

    private int place(Object name) {
        int place = place(name, names, names.length);
        // A text that was put together while running may still be a name.
        return place < 0 && name instanceof String text ? place(Names.one(text), names, names.length) : place;
    }

    /** Where a name stands among the first so many, or -1. */
    @SuppressWarnings("ReferenceEquality") // Names.one has made them one object.
    static int place(Object name, String[] names, int size) {
        for (int i = 0; i < size; i++) {
            if (names[i] == name) {
                return i;
            }
        }
        return -1;
    }

    /** As any map does; two that were made alike have their names in the same order. */
    @Override
    @SuppressWarnings("ReferenceEquality") // Names.one has made them one object.
    public boolean equals(Object other) {
        if (!(other instanceof FieldMap map)) {
            return super.equals(other);
        } else if (names.length != map.names.length || (mix != 0 && map.mix != 0 && mix != map.mix)) {
            return false;
        }
        for (int i = 0; i < names.length; i++) {
            Value theirs = names[i] == map.names[i] ? map.values[i] : map.get(names[i]);
            if (!values[i].equals(theirs)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    /** The same for maps that are equal, and seldom for others: a map's own hash code is the same for every other level of a nest. */
    int mix() {
        if (mix == 0) {
            int sum = names.length;
            for (int i = 0; i < names.length; i++) {
                int one = (31 * names[i].hashCode() + Recent.mix(values[i])) * 0x9E3779B9;
                sum += one ^ (one >>> 15);
            }
            mix = sum == 0 ? 1 : sum;
        }
        return mix;
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public Collection<Value> values() {
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    @Override
    public Set<Entry<String, Value>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Value>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return names.length;
            }
        };
    }

    /** One after the other, in the order in which they were given. */
    private final class Entries implements Iterator<Entry<String, Value>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < names.length;
        }

        @Override
        public Entry<String, Value> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return new SimpleImmutableEntry<>(names[next], values[next++]);
        }
    }
}
