package weighbridge.scenarios;

import com.google.protobuf.Empty;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import pulumirpc.Language.GetRequiredPackagesRequest;
import pulumirpc.Language.GetRequiredPackagesResponse;
import pulumirpc.Language.RunRequest;
import pulumirpc.Language.RunResponse;
import pulumirpc.LanguageRuntimeGrpc.LanguageRuntimeImplBase;
import pulumirpc.Plugin.PluginInfo;
import pulumirpc.ResourceMonitorGrpc;

/** A language host for one {@link RawProgram}. */
final class RawHost extends LanguageRuntimeImplBase implements AutoCloseable {
    private final RawProgram program;
    private final Server server;

    private RawHost(RawProgram program) throws IOException {
        this.program = program;
        this.server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .addService(this)
                .build()
                .start();
    }

    static RawHost start(RawProgram program) throws IOException {
        return new RawHost(program);
    }

    String address() {
        return "127.0.0.1:" + server.getPort();
    }

    @Override
    public void run(RunRequest request, StreamObserver<RunResponse> answer) {
        ManagedChannel channel = NettyChannelBuilder.forTarget(request.getMonitorAddress())
                .usePlaintext()
                .build();
        try {
            program.run(Registrar.of(
                    ResourceMonitorGrpc.newBlockingStub(channel),
                    request.getProject(),
                    request.getStack(),
                    request.getDryRun()));
            answer.onNext(RunResponse.getDefaultInstance());
            answer.onCompleted();
        } catch (Exception e) {
            answer.onError(Status.ABORTED.withDescription(e.toString()).asException());
        } finally {
            channel.shutdownNow();
        }
    }

    @Override
    public void getRequiredPackages(
            GetRequiredPackagesRequest request, StreamObserver<GetRequiredPackagesResponse> answer) {
        answer.onNext(GetRequiredPackagesResponse.getDefaultInstance());
        answer.onCompleted();
    }

    @Override
    public void getPluginInfo(Empty request, StreamObserver<PluginInfo> answer) {
        answer.onNext(PluginInfo.newBuilder().setVersion("1.0.0").build());
        answer.onCompleted();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
