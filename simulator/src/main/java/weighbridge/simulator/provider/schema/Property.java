package weighbridge.simulator.provider.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One property of a resource type or of a block.
 *
 * @param name in Pulumi's spelling
 * @param terraformName in Terraform's, for its messages
 * @param defaultValue what the Terraform schema puts in where the program has nothing
 * @param nested the properties of a block
 * @param minItems of a list
 * @param maxItems of a list
 */
public record Property(
        String name,
        String terraformName,
        Kind kind,
        Set<Flag> flags,
        Optional<Object> defaultValue,
        List<ValueRule> rules,
        Optional<Schema> nested,
        int minItems,
        int maxItems) {
    public static Property of(String name, Kind kind, Flag... flags) {
        Set<Flag> set = flags.length == 0 ? EnumSet.noneOf(Flag.class) : EnumSet.copyOf(Arrays.asList(flags));
        return new Property(
                name, snake(name), kind, set, Optional.empty(), List.of(), Optional.empty(), 0, Integer.MAX_VALUE);
    }

    /** A nested object or a list of them. */
    public static Property block(String name, Kind kind, Schema nested, Flag... flags) {
        Property plain = of(name, kind, flags);
        return new Property(
                name,
                plain.terraformName,
                kind,
                plain.flags,
                Optional.empty(),
                List.of(),
                Optional.of(nested),
                0,
                Integer.MAX_VALUE);
    }

    public Property named(String terraform) {
        return new Property(name, terraform, kind, flags, defaultValue, rules, nested, minItems, maxItems);
    }

    public Property or(Object value) {
        return new Property(name, terraformName, kind, flags, Optional.of(value), rules, nested, minItems, maxItems);
    }

    public Property where(ValueRule rule) {
        List<ValueRule> more = new ArrayList<>(rules);
        more.add(rule);
        return new Property(name, terraformName, kind, flags, defaultValue, more, nested, minItems, maxItems);
    }

    public Property items(int min, int max) {
        return new Property(name, terraformName, kind, flags, defaultValue, rules, nested, min, max);
    }

    public boolean is(Flag flag) {
        return flags.contains(flag);
    }

    boolean isFilledIn() {
        return is(Flag.COMPUTED) || is(Flag.OUTPUT_ONLY);
    }

    private static String snake(String name) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            text.append(Character.isUpperCase(c) ? "_" + Character.toLowerCase(c) : String.valueOf(c));
        }
        return text.toString();
    }
}
