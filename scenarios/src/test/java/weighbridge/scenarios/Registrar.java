package weighbridge.scenarios;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import com.google.protobuf.util.JsonFormat;
import java.util.Map;
import java.util.Set;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceRequest.PropertyDependencies;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.ResourceMonitorGrpc.ResourceMonitorBlockingStub;

/**
 * Registers resources with the engine as any language's SDK does in the end.
 *
 * @param preview whether this run only plans
 */
record Registrar(ResourceMonitorBlockingStub monitor, String stackUrn, boolean preview) {
    /** How the engine writes a value that is not known yet (Pulumi's {@code UnknownStringValue}). */
    static final String UNKNOWN = "\"04da6b54-80e4-46f7-96ec-b56ff0331ba9\"";

    /** Registers the stack itself, the parent of all else. */
    static Registrar of(ResourceMonitorBlockingStub monitor, String project, String stack, boolean preview) {
        RegisterResourceResponse root = monitor.registerResource(RegisterResourceRequest.newBuilder()
                .setType("pulumi:pulumi:Stack")
                .setName(project + "-" + stack)
                .build());
        return new Registrar(monitor, root.getUrn(), preview);
    }

    /**
     * Registers one resource.
     *
     * @param inputs the resource's inputs as JSON
     * @return its id, or the unknown value at a first preview, as JSON
     */
    String register(String type, String name, String inputs) throws InvalidProtocolBufferException {
        RegisterResourceResponse response = register(type, name, inputs, Map.of());
        return response.getId().isEmpty() ? UNKNOWN : "\"" + response.getId() + "\"";
    }

    /**
     * The same, with where each property comes from.
     *
     * @param dependencies URNs by property
     * @return all that the engine knows of it
     */
    RegisterResourceResponse register(String type, String name, String inputs, Map<String, Set<String>> dependencies)
            throws InvalidProtocolBufferException {
        return register(type, name, inputs, dependencies, ResourceOptions.NONE);
    }

    /** The same with options. */
    RegisterResourceResponse register(
            String type, String name, String inputs, Map<String, Set<String>> dependencies, ResourceOptions options)
            throws InvalidProtocolBufferException {
        Struct.Builder object = Struct.newBuilder();
        JsonFormat.parser().merge(inputs, object);
        RegisterResourceRequest.Builder request = RegisterResourceRequest.newBuilder()
                .setType(type)
                .setName(name)
                .setParent(stackUrn)
                .setVersion("6.83.0")
                .setAcceptSecrets(true)
                .setSupportsPartialValues(true)
                .setObject(object);
        options.addTo(request);
        dependencies.forEach((property, urns) -> request.addAllDependencies(urns)
                .putPropertyDependencies(
                        property,
                        PropertyDependencies.newBuilder().addAllUrns(urns).build()));
        return monitor.registerResource(request.build());
    }
}
