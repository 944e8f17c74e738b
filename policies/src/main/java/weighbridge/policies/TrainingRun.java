package weighbridge.policies;

import com.google.protobuf.Empty;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import pulumirpc.AnalyzerGrpc;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerHandshakeRequest;
import pulumirpc.AnalyzerOuterClass.ConfigureAnalyzerRequest;
import weighbridge.policies.analyzer.PackServer;
import weighbridge.policies.lattice.LatticeTypes;

/**
 * What the build runs to make the class-data archive: a server that is asked what an engine asks, so that the archive holds
 * the classes of a real run. It prints nothing and reads no state.
 */
public final class TrainingRun {
    private TrainingRun() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        System.setOut(System.err);
        CountDownLatch ended = new CountDownLatch(1);
        PackServer server = new PackServer(WeighbridgePack.create(), ended::countDown);
        ManagedChannel channel = NettyChannelBuilder.forAddress("127.0.0.1", server.start())
                .usePlaintext()
                .build();
        AnalyzerGrpc.AnalyzerBlockingStub engine = AnalyzerGrpc.newBlockingStub(channel);
        engine.handshake(AnalyzerHandshakeRequest.getDefaultInstance());
        engine.getPluginInfo(Empty.getDefaultInstance());
        engine.getAnalyzerInfo(Empty.getDefaultInstance());
        engine.configure(ConfigureAnalyzerRequest.getDefaultInstance());
        AnalyzeRequest listener =
                AnalyzeRequest.newBuilder().setType(LatticeTypes.LISTENER).build();
        engine.remediate(listener);
        engine.analyze(listener);
        engine.analyzeStack(AnalyzeStackRequest.getDefaultInstance());
        engine.cancel(Empty.getDefaultInstance());
        ended.await();
        // The JVM writes the archive in an orderly exit.
        System.exit(0);
    }
}
