package weighbridge.policies;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import pulumirpc.AnalyzerGrpc;
import pulumirpc.AnalyzerGrpc.AnalyzerBlockingStub;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerHandshakeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerProviderResource;
import pulumirpc.AnalyzerOuterClass.AnalyzerResourceOptions;
import pulumirpc.AnalyzerOuterClass.AnalyzerResourceOptions.CustomTimeouts;
import pulumirpc.AnalyzerOuterClass.AnalyzerStackConfigureRequest;
import pulumirpc.AnalyzerOuterClass.ConfigureAnalyzerRequest;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;
import pulumirpc.AnalyzerOuterClass.PolicyConfig;
import weighbridge.policies.analyzer.PackServer;
import weighbridge.policies.baseline.BaselineSource;

/**
 * What the build runs to make the class-data archive: a server that is asked what an engine asks of a small stack, so that the
 * archive holds the classes of a real run. It prints nothing.
 */
public final class TrainingRun {
    private static final int RULES = 100;

    private TrainingRun() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        System.setOut(System.err);
        new Rehearsal().run();
        Path folder = Files.createTempDirectory("weighbridge-training");
        CountDownLatch ended = new CountDownLatch(1);
        BaselineSource baseline = new BaselineSource(pulumi(folder).toString());
        PackServer server = new PackServer(WeighbridgePack.create(baseline), ended::countDown);
        ManagedChannel channel = NettyChannelBuilder.forAddress("127.0.0.1", server.start())
                .usePlaintext()
                .build();
        askAsAnEngine(AnalyzerGrpc.newBlockingStub(channel).withDeadlineAfter(30, TimeUnit.SECONDS));
        ended.await();
        delete(folder);
        // The JVM writes the archive in an orderly exit.
        System.exit(0);
    }

    /** A CLI that prints a state and nothing else. */
    private static Path pulumi(Path folder) throws IOException {
        Files.writeString(folder.resolve("state.json"), new ManyRules(RULES, rule -> 10).asState());
        Path pulumi = Files.writeString(folder.resolve("pulumi"), "#!/bin/sh\ncat \"$(dirname \"$0\")/state.json\"\n");
        Files.setPosixFilePermissions(pulumi, PosixFilePermissions.fromString("rwx------"));
        return pulumi;
    }

    private static void delete(Path folder) throws IOException {
        for (String name : List.of("state.json", "pulumi", "")) {
            Files.delete(folder.resolve(name));
        }
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
                                .setProperties(Struct.newBuilder()
                                        .putFields(
                                                "maxPoints",
                                                Value.newBuilder()
                                                        .setNumberValue(20)
                                                        .build()))
                                .build())
                .build());
        engine.configureStack(AnalyzerStackConfigureRequest.newBuilder()
                .setOrganization("organization")
                .setProject("shop")
                .setStack("dev")
                .setDryRun(true)
                .build());
        judge(engine, new ManyRules(RULES, TrainingRun::candidate));
        engine.cancel(Empty.getDefaultInstance());
    }

    /** Of each kind: nothing changes, an advance, one that is too big, a retreat. */
    private static int candidate(int rule) {
        return List.of(10, 30, 90, 0).get(rule % 4);
    }

    private static void judge(AnalyzerBlockingStub engine, ManyRules stack) {
        for (AnalyzeRequest resource : stack.oneByOne()) {
            engine.remediate(resource);
            engine.analyze(resource.toBuilder()
                    .setOptions(AnalyzerResourceOptions.newBuilder()
                            .setCustomTimeouts(CustomTimeouts.newBuilder().setCreate(1)))
                    .setProvider(AnalyzerProviderResource.newBuilder().setType("pulumi:providers:aws"))
                    .build());
        }
        engine.analyzeStack(stack.asStack());
    }
}
