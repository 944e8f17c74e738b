package weighbridge.policies.analyzer;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import java.util.Map;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerPropertyDependencies;
import pulumirpc.AnalyzerOuterClass.AnalyzerResource;
import weighbridge.policies.pack.Resource;
import weighbridge.policies.value.Value;

/** Resources as the engine sends them. */
final class Requests {
    private static final String UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private Requests() {}

    /** @param properties in place of the resource's own */
    static AnalyzeRequest alone(Resource resource, Value properties) {
        return AnalyzeRequest.newBuilder()
                .setType(resource.type())
                .setUrn(resource.urn())
                .setName(resource.name())
                .setProperties(struct(properties))
                .build();
    }

    /** The same as one of a whole stack. */
    static AnalyzerResource inStack(Resource resource, Value properties) {
        AnalyzerResource.Builder whole = AnalyzerResource.newBuilder()
                .setType(resource.type())
                .setUrn(resource.urn())
                .setName(resource.name())
                .setProperties(struct(properties));
        resource.dependencies()
                .forEach((property, urns) -> whole.putPropertyDependencies(
                        property,
                        AnalyzerPropertyDependencies.newBuilder()
                                .addAllUrns(urns)
                                .build()));
        return whole.build();
    }

    /** Properties are always an object, so anything else is one without properties. */
    private static Struct struct(Value value) {
        Struct.Builder struct = Struct.newBuilder();
        Map<String, Value> fields = value instanceof Value.Fields object ? object.values() : Map.of();
        fields.forEach((name, field) -> struct.putFields(name, written(field)));
        return struct.build();
    }

    private static com.google.protobuf.Value written(Value value) {
        com.google.protobuf.Value.Builder written = com.google.protobuf.Value.newBuilder();
        if (value instanceof Value.Text text) {
            written.setStringValue(text.value());
        } else if (value instanceof Value.Numeric number) {
            written.setNumberValue(number.value());
        } else if (value instanceof Value.Bool bool) {
            written.setBoolValue(bool.value());
        } else if (value instanceof Value.Items items) {
            written.setListValue(ListValue.newBuilder()
                    .addAllValues(items.values().stream().map(Requests::written).toList()));
        } else if (value instanceof Value.Fields) {
            written.setStructValue(struct(value));
        } else if (value instanceof Value.Unknown) {
            written.setStringValue(UNKNOWN);
        } else {
            written.setNullValue(NullValue.NULL_VALUE);
        }
        return written.build();
    }
}
