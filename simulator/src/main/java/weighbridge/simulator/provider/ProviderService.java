package weighbridge.simulator.provider;

import com.google.protobuf.Empty;
import io.grpc.stub.StreamObserver;
import pulumirpc.Plugin.PluginAttach;
import pulumirpc.Plugin.PluginInfo;
import pulumirpc.Provider.CallRequest;
import pulumirpc.Provider.CallResponse;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.ConfigureResponse;
import pulumirpc.Provider.ConstructRequest;
import pulumirpc.Provider.ConstructResponse;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.GetMappingRequest;
import pulumirpc.Provider.GetMappingResponse;
import pulumirpc.Provider.GetMappingsRequest;
import pulumirpc.Provider.GetMappingsResponse;
import pulumirpc.Provider.GetSchemaRequest;
import pulumirpc.Provider.GetSchemaResponse;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.InvokeResponse;
import pulumirpc.Provider.ParameterizeRequest;
import pulumirpc.Provider.ParameterizeResponse;
import pulumirpc.Provider.ProviderHandshakeRequest;
import pulumirpc.Provider.ProviderHandshakeResponse;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.Provider.UpdateResponse;
import pulumirpc.ResourceProviderGrpc.ResourceProviderImplBase;

/** {@code pulumirpc.ResourceProvider} on the wire: one method a call, each answered by {@link Calls}. */
final class ProviderService extends ResourceProviderImplBase {
    private final String name;
    private final Calls calls;

    ProviderService(String name, Calls calls) {
        this.name = name;
        this.calls = calls;
    }

    /** Secrets, resource references and outputs are not accepted, so the engine opens them before and marks them after. */
    @Override
    public void handshake(ProviderHandshakeRequest request, StreamObserver<ProviderHandshakeResponse> observer) {
        Answers.send(
                observer,
                () -> ProviderHandshakeResponse.newBuilder()
                        .setSupportsAutonamingConfiguration(true)
                        .build());
    }

    @Override
    public void attach(PluginAttach request, StreamObserver<Empty> observer) {
        Answers.send(observer, Empty::getDefaultInstance);
    }

    @Override
    public void getPluginInfo(Empty request, StreamObserver<PluginInfo> observer) {
        Answers.send(
                observer,
                () -> PluginInfo.newBuilder().setVersion(Calls.VERSION).build());
    }

    @Override
    public void getSchema(GetSchemaRequest request, StreamObserver<GetSchemaResponse> observer) {
        Answers.send(
                observer,
                () -> GetSchemaResponse.newBuilder()
                        .setSchema("{\"name\":\"" + name + "\",\"version\":\"" + Calls.VERSION + "\"}")
                        .build());
    }

    @Override
    public void checkConfig(CheckRequest request, StreamObserver<CheckResponse> observer) {
        Answers.send(
                observer,
                () -> CheckResponse.newBuilder().setInputs(request.getNews()).build());
    }

    @Override
    public void diffConfig(DiffRequest request, StreamObserver<DiffResponse> observer) {
        Answers.send(observer, () -> calls.diffConfig(request));
    }

    @Override
    public void configure(ConfigureRequest request, StreamObserver<ConfigureResponse> observer) {
        Answers.send(observer, () -> calls.configure(request));
    }

    @Override
    public void check(CheckRequest request, StreamObserver<CheckResponse> observer) {
        Answers.send(observer, () -> calls.check(request));
    }

    @Override
    public void diff(DiffRequest request, StreamObserver<DiffResponse> observer) {
        Answers.send(observer, () -> calls.diff(request));
    }

    @Override
    public void create(CreateRequest request, StreamObserver<CreateResponse> observer) {
        Answers.send(observer, () -> calls.create(request));
    }

    @Override
    public void read(ReadRequest request, StreamObserver<ReadResponse> observer) {
        Answers.send(observer, () -> calls.read(request));
    }

    @Override
    public void update(UpdateRequest request, StreamObserver<UpdateResponse> observer) {
        Answers.send(observer, () -> calls.update(request));
    }

    @Override
    public void delete(DeleteRequest request, StreamObserver<Empty> observer) {
        Answers.send(observer, () -> calls.delete(request));
    }

    @Override
    public void invoke(InvokeRequest request, StreamObserver<InvokeResponse> observer) {
        Answers.send(observer, () -> calls.invoke(request));
    }

    @Override
    public void call(CallRequest request, StreamObserver<CallResponse> observer) {
        Answers.refuse(observer, "the simulator has no methods; asked for " + request.getTok());
    }

    @Override
    public void construct(ConstructRequest request, StreamObserver<ConstructResponse> observer) {
        Answers.refuse(observer, "the simulator has no component resources; asked for " + request.getType());
    }

    @Override
    public void parameterize(ParameterizeRequest request, StreamObserver<ParameterizeResponse> observer) {
        Answers.refuse(observer, "the " + name + " provider takes no parameters");
    }

    @Override
    public void getMapping(GetMappingRequest request, StreamObserver<GetMappingResponse> observer) {
        Answers.send(observer, GetMappingResponse::getDefaultInstance);
    }

    @Override
    public void getMappings(GetMappingsRequest request, StreamObserver<GetMappingsResponse> observer) {
        Answers.send(observer, GetMappingsResponse::getDefaultInstance);
    }

    /** Calls are short and leave nothing half done, so there is nothing to cancel. */
    @Override
    public void cancel(Empty request, StreamObserver<Empty> observer) {
        Answers.send(observer, Empty::getDefaultInstance);
    }
}
