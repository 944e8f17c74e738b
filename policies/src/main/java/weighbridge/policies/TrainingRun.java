package weighbridge.policies;

import com.google.protobuf.Empty;
import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import pulumirpc.AnalyzerGrpc;
import pulumirpc.AnalyzerGrpc.AnalyzerBlockingStub;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerHandshakeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerProviderResource;
import pulumirpc.AnalyzerOuterClass.AnalyzerResource;
import pulumirpc.AnalyzerOuterClass.AnalyzerResourceOptions;
import pulumirpc.AnalyzerOuterClass.AnalyzerResourceOptions.CustomTimeouts;
import pulumirpc.AnalyzerOuterClass.ConfigureAnalyzerRequest;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;
import pulumirpc.AnalyzerOuterClass.PolicyConfig;
import weighbridge.policies.analyzer.PackServer;
import weighbridge.policies.lattice.LatticeTypes;

/**
 * What the build runs to make the class-data archive: a server that is asked what an engine asks, so that the archive holds
 * the classes of a real run. It prints nothing and reads no state.
 */
public final class TrainingRun {
    private static final Value NUMBER = Value.newBuilder().setNumberValue(20).build();
    private static final Value TEXT = Value.newBuilder().setStringValue("v7").build();

    private TrainingRun() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        System.setOut(System.err);
        CountDownLatch ended = new CountDownLatch(1);
        PackServer server = new PackServer(WeighbridgePack.create(), ended::countDown);
        ManagedChannel channel = NettyChannelBuilder.forAddress("127.0.0.1", server.start())
                .usePlaintext()
                .build();
        askAsAnEngine(AnalyzerGrpc.newBlockingStub(channel).withDeadlineAfter(30, TimeUnit.SECONDS));
        ended.await();
        // The JVM writes the archive in an orderly exit.
        System.exit(0);
    }

    private static void askAsAnEngine(AnalyzerBlockingStub engine) {
        engine.handshake(AnalyzerHandshakeRequest.newBuilder()
                .setEngineAddress("127.0.0.1:1")
                .build());
        engine.getPluginInfo(Empty.getDefaultInstance());
        engine.getAnalyzerInfo(Empty.getDefaultInstance());
        engine.configure(ConfigureAnalyzerRequest.newBuilder()
                .putPolicyConfig(
                        "weight-step",
                        PolicyConfig.newBuilder()
                                .setEnforcementLevel(EnforcementLevel.MANDATORY)
                                .setProperties(Struct.newBuilder().putFields("maxPoints", NUMBER))
                                .build())
                .build());
        engine.remediate(listener());
        engine.analyze(listener());
        engine.analyzeStack(AnalyzeStackRequest.newBuilder()
                .addResources(AnalyzerResource.newBuilder()
                        .setType(LatticeTypes.LISTENER)
                        .setProperties(listener().getProperties()))
                .build());
        engine.cancel(Empty.getDefaultInstance());
    }

    /** One whose weights do not add up, so that a violation is among what is trained. */
    private static AnalyzeRequest listener() {
        Struct target = Struct.newBuilder()
                .putFields("targetGroupIdentifier", TEXT)
                .putFields("weight", NUMBER)
                .build();
        Struct forward =
                Struct.newBuilder().putFields("targetGroups", list(target)).build();
        Struct action = Struct.newBuilder().putFields("forwards", list(forward)).build();
        return AnalyzeRequest.newBuilder()
                .setType(LatticeTypes.LISTENER)
                .setProperties(Struct.newBuilder()
                        .putFields("defaultAction", object(action))
                        .putFields(
                                "tags",
                                object(Struct.newBuilder()
                                        .putFields("weighbridge:versions", TEXT)
                                        .build())))
                .setOptions(AnalyzerResourceOptions.newBuilder()
                        .setCustomTimeouts(CustomTimeouts.newBuilder().setCreate(1)))
                .setProvider(AnalyzerProviderResource.newBuilder().setType("pulumi:providers:aws"))
                .build();
    }

    private static Value list(Struct item) {
        return Value.newBuilder()
                .setListValue(ListValue.newBuilder().addValues(object(item)))
                .build();
    }

    private static Value object(Struct struct) {
        return Value.newBuilder().setStructValue(struct).build();
    }
}
