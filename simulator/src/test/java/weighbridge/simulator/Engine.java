package weighbridge.simulator;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import com.google.protobuf.util.JsonFormat;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.util.List;
import java.util.TreeSet;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.ResourceProviderGrpc;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/** Calls a running simulator's provider over gRPC, as the engine does. Properties are JSON with single quotes. */
public final class Engine implements AutoCloseable {
    public static final String UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private final ManagedChannel channel;

    public Engine(Simulator simulator) {
        this(simulator.providerPort());
    }

    private Engine(int port) {
        this.channel =
                NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
    }

    /** Of {@code aws-native}. */
    public static Engine ofNative(Simulator simulator) {
        return new Engine(simulator.nativeProviderPort());
    }

    public ResourceProviderBlockingStub stub() {
        return ResourceProviderGrpc.newBlockingStub(channel);
    }

    /** A resource that was created or changed. */
    public record Resource(Engine engine, String urn, String id, Struct inputs, Struct state) {
        /** A value of the state by a path such as {@code action.forward.targetGroups[0].weight}, as JSON. */
        public String at(String path) {
            return json(state, path);
        }

        /** A value that is text. */
        public String text(String path) {
            return JsonParser.parseString(at(path)).getAsString();
        }

        public DiffResponse diff(String news) {
            Struct checked = engine.checked(urn, news, inputs);
            return engine.stub()
                    .diff(DiffRequest.newBuilder()
                            .setUrn(urn)
                            .setId(id)
                            .setOlds(state)
                            .setOldInputs(inputs)
                            .setNews(checked)
                            .build());
        }

        public Resource update(String news) {
            return update(news, false);
        }

        public Resource previewUpdate(String news) {
            return update(news, true);
        }

        private Resource update(String news, boolean preview) {
            Struct checked = engine.checked(urn, news, inputs);
            Struct updated = engine.stub()
                    .update(UpdateRequest.newBuilder()
                            .setUrn(urn)
                            .setId(id)
                            .setOlds(state)
                            .setOldInputs(inputs)
                            .setNews(checked)
                            .setPreview(preview)
                            .build())
                    .getProperties();
            return new Resource(engine, urn, id, checked, updated);
        }

        public ReadResponse read() {
            return engine.stub()
                    .read(ReadRequest.newBuilder()
                            .setUrn(urn)
                            .setId(id)
                            .setProperties(state)
                            .setInputs(inputs)
                            .build());
        }

        public void delete() {
            engine.delete(urn, id, state);
        }
    }

    public CheckResponse check(String type, String name, String inputs) {
        return stub().check(checkRequest(urn(type, name), inputs, Struct.getDefaultInstance()));
    }

    /** What is wrong with inputs, a line each. */
    public List<String> failures(String type, String name, String inputs) {
        return check(type, name, inputs).getFailuresList().stream()
                .map(failure -> failure.getProperty() + ": " + failure.getReason())
                .toList();
    }

    public Resource create(String type, String name, String inputs) {
        return create(type, name, inputs, false);
    }

    public Resource preview(String type, String name, String inputs) {
        return create(type, name, inputs, true);
    }

    private Resource create(String type, String name, String inputs, boolean preview) {
        String urn = urn(type, name);
        Struct checked = checked(urn, inputs, Struct.getDefaultInstance());
        CreateResponse created = stub().create(CreateRequest.newBuilder()
                .setUrn(urn)
                .setProperties(checked)
                .setPreview(preview)
                .build());
        return new Resource(this, urn, created.getId(), checked, created.getProperties());
    }

    /** Reads by id alone, as an import does. */
    public ReadResponse importById(String type, String name, String id) {
        return stub().read(ReadRequest.newBuilder()
                .setUrn(urn(type, name))
                .setId(id)
                .build());
    }

    private void delete(String urn, String id, Struct state) {
        var nothing = stub().delete(DeleteRequest.newBuilder()
                .setUrn(urn)
                .setId(id)
                .setProperties(state)
                .build());
        if (nothing.getSerializedSize() != 0) {
            throw new AssertionError("a delete answers nothing");
        }
    }

    private Struct checked(String urn, String inputs, Struct olds) {
        CheckResponse response = stub().check(checkRequest(urn, inputs, olds));
        if (response.getFailuresCount() > 0) {
            throw new AssertionError("check failed: " + response.getFailuresList());
        }
        return response.getInputs();
    }

    private static CheckRequest checkRequest(String urn, String inputs, Struct olds) {
        return CheckRequest.newBuilder()
                .setUrn(urn)
                .setOlds(olds)
                .setNews(struct(inputs))
                .setRandomSeed(ByteString.copyFromUtf8("seed"))
                .build();
    }

    public static String urn(String type, String name) {
        return "urn:pulumi:dev::shop::" + type + "::" + name;
    }

    /** The paths that a difference names, sorted, each with what happens to it. */
    public static List<String> changes(DiffResponse diff) {
        TreeSet<String> changes = new TreeSet<>();
        diff.getDetailedDiffMap().forEach((path, kind) -> changes.add(path + " " + kind.getKind()));
        return List.copyOf(changes);
    }

    /** The message of what a call throws. */
    public static String refusal(Runnable call) {
        try {
            call.run();
        } catch (StatusRuntimeException e) {
            return e.getStatus().getDescription();
        }
        throw new AssertionError("the call was not refused");
    }

    public static Struct struct(String json) {
        Struct.Builder struct = Struct.newBuilder();
        try {
            JsonFormat.parser().merge(json, struct);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException(json, e);
        }
        return struct.build();
    }

    /** A value in properties by its path, as JSON; {@code null} where there is none. */
    public static String json(Struct properties, String path) {
        try {
            JsonElement found = JsonParser.parseString(JsonFormat.printer().print(properties));
            for (String step : path.replace("[", ".[").split("\\.", -1)) {
                found = step.startsWith("[")
                        ? found.getAsJsonArray().get(Integer.parseInt(step.substring(1, step.length() - 1)))
                        : found.getAsJsonObject().get(step);
                if (found == null) {
                    return "null";
                }
            }
            return new Gson().toJson(found).replace('"', '\'');
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
