package weighbridge.simulator.provider;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import weighbridge.simulator.provider.schema.Archives;
import weighbridge.simulator.provider.schema.Unknown;

/**
 * Property values to and from the wire. The signatures and the stand-ins for unknown values are those of Pulumi's
 * sdk/go/common/resource/plugin/rpc.go and resource/sig.
 */
final class Values {
    private static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";
    private static final String OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
    private static final String RESOURCE = "5cf8f73096256a8f31e491e813e4eb8e";
    private static final String UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    private static final Set<String> UNKNOWNS = Set.of(
            UNKNOWN,
            "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
            "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
            "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
            "030794c1-ac77-496b-92df-f27374a8bd58",
            "e48ece36-62e2-4504-bad9-02848725956a",
            "dd056dcd-154b-4c76-9bd3-c8f88648b5ff");

    private Values() {}

    /** Secrets and outputs are opened: this provider does not accept them, so that the engine marks them again itself. */
    static Map<String, Object> read(Struct struct) {
        Map<String, Object> map = new LinkedHashMap<>();
        struct.getFieldsMap().forEach((name, value) -> map.put(name, read(value)));
        return map;
    }

    private static Object read(Value value) {
        return switch (value.getKindCase()) {
            case STRING_VALUE -> UNKNOWNS.contains(value.getStringValue()) ? Unknown.VALUE : value.getStringValue();
            case NUMBER_VALUE -> number(value.getNumberValue());
            case BOOL_VALUE -> value.getBoolValue();
            case LIST_VALUE -> list(value.getListValue());
            case STRUCT_VALUE -> struct(value.getStructValue());
            case NULL_VALUE, KIND_NOT_SET -> null;
        };
    }

    private static Object number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? (Object) (long) number : (Object) number;
    }

    private static List<Object> list(ListValue values) {
        List<Object> list = new ArrayList<>();
        values.getValuesList().forEach(value -> list.add(read(value)));
        return list;
    }

    private static Object struct(Struct struct) {
        Value signature = struct.getFieldsMap().get(Archives.SIGNATURE_KEY);
        String special = signature == null ? "" : signature.getStringValue();
        Map<String, Object> map = read(struct);
        return switch (special) {
            case SECRET -> map.get("value");
            case OUTPUT -> map.containsKey("value") ? map.get("value") : Unknown.VALUE;
            case RESOURCE -> map.getOrDefault("id", Unknown.VALUE);
            default -> map;
        };
    }

    static Struct write(Map<?, ?> map) {
        Struct.Builder struct = Struct.newBuilder();
        map.forEach((name, value) -> struct.putFields((String) name, write(value)));
        return struct.build();
    }

    private static Value write(Object value) {
        Value.Builder written = Value.newBuilder();
        if (value == null) {
            return written.setNullValue(NullValue.NULL_VALUE).build();
        } else if (value == Unknown.VALUE) {
            return written.setStringValue(UNKNOWN).build();
        } else if (value instanceof String text) {
            return written.setStringValue(text).build();
        } else if (value instanceof Boolean flag) {
            return written.setBoolValue(flag).build();
        } else if (value instanceof Number number) {
            return written.setNumberValue(number.doubleValue()).build();
        } else if (value instanceof Map<?, ?> map) {
            return written.setStructValue(write(map)).build();
        } else if (value instanceof List<?> list) {
            ListValue.Builder values = ListValue.newBuilder();
            list.forEach(item -> values.addValues(write(item)));
            return written.setListValue(values).build();
        }
        throw new IllegalArgumentException("no property value: " + value.getClass());
    }
}
