package weighbridge.policies.analyzer;

import com.google.protobuf.Empty;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import pulumirpc.AnalyzerGrpc;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeResponse;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerHandshakeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerHandshakeResponse;
import pulumirpc.AnalyzerOuterClass.AnalyzerInfo;
import pulumirpc.AnalyzerOuterClass.AnalyzerStackConfigureRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerStackConfigureResponse;
import pulumirpc.AnalyzerOuterClass.ConfigureAnalyzerRequest;
import pulumirpc.AnalyzerOuterClass.RemediateResponse;
import pulumirpc.Plugin.PluginInfo;
import weighbridge.policies.pack.BadConfigException;
import weighbridge.policies.pack.Pack;
import weighbridge.policies.pack.StackId;
import weighbridge.policies.value.Nesting;
import weighbridge.policies.value.Value;

/** Every call of {@code pulumirpc.Analyzer} that engine 3.259 makes, from {@code Handshake} to {@code Cancel}. */
final class AnalyzerService extends AnalyzerGrpc.AnalyzerImplBase {
    private final Pack pack;
    private final Runnable configured;
    private final Runnable end;
    private final CompletableFuture<AnalyzerInfo> info;
    private final Levels levels = new Levels();
    private final Judge judge;
    private volatile boolean preview;

    /**
     * Makes the service of one pack.
     *
     * @param configured is told each time that the engine has configured the pack
     * @param end ends the server; called once the answer to Cancel is on its way
     */
    AnalyzerService(Pack pack, Runnable configured, Runnable end) {
        this.pack = pack;
        this.configured = configured;
        this.end = end;
        this.judge = new Judge(pack, levels);
        // The engine asks for it a moment after it has connected, and waits.
        this.info = CompletableFuture.supplyAsync(
                () -> PackInfo.of(pack), run -> Nesting.daemon(run, "info").start());
    }

    /** The engine's address comes here, but nothing needs it: the engine shows what it is told in each answer. */
    @Override
    public void handshake(AnalyzerHandshakeRequest request, StreamObserver<AnalyzerHandshakeResponse> answer) {
        reply(answer, AnalyzerHandshakeResponse.getDefaultInstance());
    }

    @Override
    public void getPluginInfo(Empty request, StreamObserver<PluginInfo> answer) {
        reply(answer, PluginInfo.newBuilder().setVersion(pack.version()).build());
    }

    @Override
    public void getAnalyzerInfo(Empty request, StreamObserver<AnalyzerInfo> answer) {
        reply(answer, info.join());
    }

    @Override
    public void configure(ConfigureAnalyzerRequest request, StreamObserver<Empty> answer) {
        Map<String, Value> config = new HashMap<>();
        request.getPolicyConfigMap()
                .forEach((policy, settings) -> config.put(policy, StructValues.read(settings.getProperties())));
        try {
            pack.hooks().configure(config);
            levels.configure(request.getPolicyConfigMap());
            reply(answer, Empty.getDefaultInstance());
            configured.run();
        } catch (BadConfigException e) {
            answer.onError(
                    Status.INVALID_ARGUMENT.withDescription(e.getMessage()).asRuntimeException());
        }
    }

    @Override
    public void configureStack(
            AnalyzerStackConfigureRequest request, StreamObserver<AnalyzerStackConfigureResponse> answer) {
        preview = request.getDryRun();
        pack.hooks().configureStack(new StackId(request.getOrganization(), request.getProject(), request.getStack()));
        reply(answer, AnalyzerStackConfigureResponse.getDefaultInstance());
    }

    /** This pack refuses; it never changes inputs. */
    @Override
    public void remediate(AnalyzeRequest request, StreamObserver<RemediateResponse> answer) {
        reply(answer, RemediateResponse.getDefaultInstance());
    }

    @Override
    public void analyze(AnalyzeRequest request, StreamObserver<AnalyzeResponse> answer) {
        reply(answer, judge.resource(request, preview));
    }

    @Override
    public void analyzeStack(AnalyzeStackRequest request, StreamObserver<AnalyzeResponse> answer) {
        reply(answer, judge.stack(request, preview));
    }

    @Override
    public void cancel(Empty request, StreamObserver<Empty> answer) {
        reply(answer, Empty.getDefaultInstance());
        end.run();
    }

    private static <T> void reply(StreamObserver<T> answer, T message) {
        answer.onNext(message);
        answer.onCompleted();
    }
}
