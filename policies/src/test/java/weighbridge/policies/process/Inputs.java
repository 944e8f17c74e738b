package weighbridge.policies.process;

import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.Arrays;
import java.util.Map;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerResource;

/** A listener with marks, as the engine sends it. */
final class Inputs {
    static final String LISTENER_URN = "urn:pulumi:dev::shop::aws:vpclattice/listener:Listener::https";
    private static final String LISTENER = "aws:vpclattice/listener:Listener";

    private Inputs() {}

    static AnalyzeRequest listener(Value v7, Value v8) {
        return AnalyzeRequest.newBuilder()
                .setType(LISTENER)
                .setUrn(LISTENER_URN)
                .setName("https")
                .setProperties(properties(v7, v8))
                .build();
    }

    static AnalyzeStackRequest stack(Value v7, Value v8) {
        return AnalyzeStackRequest.newBuilder()
                .addResources(AnalyzerResource.newBuilder()
                        .setType(LISTENER)
                        .setUrn(LISTENER_URN)
                        .setName("https")
                        .setProperties(properties(v7, v8)))
                .build();
    }

    static Value number(double number) {
        return Value.newBuilder().setNumberValue(number).build();
    }

    static Value text(String text) {
        return Value.newBuilder().setStringValue(text).build();
    }

    static Value secret(Value content) {
        return fields("4dabf18193072939515e22adb298388d", text("1b47061264138c4ac30d75fd1eb44270"), "value", content);
    }

    private static Struct properties(Value v7, Value v8) {
        Value tags = fields(
                "weighbridge:service", text("orders"),
                "weighbridge:action", text("orders/https"),
                "weighbridge:versions", text("v7 v8"),
                "weighbridge:stable", text("v7"));
        Value forward = fields("targetGroups", list(target("tg-7", v7), target("tg-8", v8)));
        return Struct.newBuilder()
                .putAllFields(Map.of("tags", tags, "defaultAction", fields("forwards", list(forward))))
                .build();
    }

    private static Value target(String id, Value weight) {
        return fields("targetGroupIdentifier", text(id), "weight", weight);
    }

    private static Value list(Value... values) {
        return Value.newBuilder()
                .setListValue(ListValue.newBuilder().addAllValues(Arrays.asList(values)))
                .build();
    }

    /** An object of names and values in turn. */
    private static Value fields(Object... namesAndValues) {
        Struct.Builder struct = Struct.newBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            struct.putFields((String) namesAndValues[i], (Value) namesAndValues[i + 1]);
        }
        return Value.newBuilder().setStructValue(struct).build();
    }
}
