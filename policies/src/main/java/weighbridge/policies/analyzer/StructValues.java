package weighbridge.policies.analyzer;

import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import weighbridge.policies.value.FieldsBuilder;
import weighbridge.policies.value.Recent;
import weighbridge.policies.value.Value;
import weighbridge.policies.value.Values;

/**
 * Values as the engine writes them into protobuf structs, and back. Secrets and outputs are opened, and each of the engine's
 * markers for what it does not know becomes {@link Value.Unknown}.
 *
 * <p>The markers are those of {@code rpc.go} and {@code sig.go} in pulumi v3.259.0.
 */
final class StructValues {
    private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";
    private static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";
    private static final String OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
    private static final String RESOURCE = "5cf8f73096256a8f31e491e813e4eb8e";
    private static final String ASSET = "c44067f5952c0a294b673a41bacd8c17";
    private static final String ARCHIVE = "0def7320c3a5731c473e5ecbe6d01bc7";

    /** One for each type that the unknown value would have. */
    private static final Set<String> UNKNOWNS = Set.of(
            "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
            "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
            "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
            "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
            "030794c1-ac77-496b-92df-f27374a8bd58",
            "e48ece36-62e2-4504-bad9-02848725956a",
            "dd056dcd-154b-4c76-9bd3-c8f88648b5ff");

    private static final int UNKNOWN_LENGTH = 36;

    private StructValues() {}

    static Value read(Struct struct) {
        return readFields(struct);
    }

    static Value read(com.google.protobuf.Value value) {
        return switch (value.getKindCase()) {
            case STRING_VALUE ->
                isUnknown(value.getStringValue()) ? Values.UNKNOWN : Recent.one(Values.text(value.getStringValue()));
            case NUMBER_VALUE -> Recent.one(Values.number(value.getNumberValue()));
            case BOOL_VALUE -> new Value.Bool(value.getBoolValue());
            case LIST_VALUE -> readItems(value.getListValue());
            case STRUCT_VALUE -> readStruct(value.getStructValue());
            case NULL_VALUE, KIND_NOT_SET -> Values.ABSENT;
        };
    }

    private static Value readItems(ListValue list) {
        List<Value> items = new ArrayList<>(list.getValuesCount());
        for (com.google.protobuf.Value item : list.getValuesList()) {
            items.add(read(item));
        }
        return new Value.Items(items);
    }

    private static boolean isUnknown(String text) {
        return text.length() == UNKNOWN_LENGTH && UNKNOWNS.contains(text);
    }

    private static Value readStruct(Struct struct) {
        if (!struct.containsFields(SIGNATURE)) {
            return readFields(struct);
        }
        return switch (struct.getFieldsOrThrow(SIGNATURE).getStringValue()) {
            case SECRET -> content(struct, new Value.Unreadable("an encrypted secret"));
            case OUTPUT -> content(struct, Values.UNKNOWN);
            case RESOURCE -> reference(struct);
            case ASSET, ARCHIVE -> new Value.Unreadable("an asset");
            default -> new Value.Unreadable("a value of a kind that this pack does not know");
        };
    }

    /** A resource stands for its id, which is empty until the resource exists; a component has none and stands for its URN. */
    private static Value reference(Struct struct) {
        if (!struct.containsFields("id")) {
            return read(struct.getFieldsOrDefault("urn", com.google.protobuf.Value.getDefaultInstance()));
        }
        Value id = read(struct.getFieldsOrThrow("id"));
        return id.equals(Values.text("")) ? Values.UNKNOWN : id;
    }

    /** What a secret or an output holds; an output without a value is not known yet. */
    private static Value content(Struct holder, Value without) {
        return holder.containsFields("value") ? read(holder.getFieldsOrThrow("value")) : without;
    }

    private static Value readFields(Struct struct) {
        FieldsBuilder values = new FieldsBuilder();
        for (Map.Entry<String, com.google.protobuf.Value> field :
                struct.getFieldsMap().entrySet()) {
            values.put(field.getKey(), read(field.getValue()));
        }
        return values.build();
    }

    /** The struct of an object; for what the pack tells the engine. */
    static Struct write(Value object) {
        Struct.Builder struct = Struct.newBuilder();
        if (object instanceof Value.Fields fields) {
            fields.values().forEach((name, value) -> struct.putFields(name, writeValue(value)));
        }
        return struct.build();
    }

    private static com.google.protobuf.Value writeValue(Value value) {
        com.google.protobuf.Value.Builder written = com.google.protobuf.Value.newBuilder();
        if (value instanceof Value.Text text) {
            written.setStringValue(text.value());
        } else if (value instanceof Value.Numeric number) {
            written.setNumberValue(number.value());
        } else if (value instanceof Value.Bool bool) {
            written.setBoolValue(bool.value());
        } else if (value instanceof Value.Items items) {
            List<com.google.protobuf.Value> all =
                    items.values().stream().map(StructValues::writeValue).toList();
            written.setListValue(ListValue.newBuilder().addAllValues(all));
        } else if (value instanceof Value.Fields) {
            written.setStructValue(write(value));
        } else {
            throw new IllegalArgumentException("a value that is " + value.shown() + " cannot be written");
        }
        return written.build();
    }
}
