package weighbridge.policies.analyzer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pulumirpc.AnalyzerGrpc;
import pulumirpc.AnalyzerGrpc.AnalyzerBlockingStub;
import pulumirpc.AnalyzerOuterClass.AnalyzeDiagnostic;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeResponse;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerResource;
import weighbridge.policies.PackForTests;
import weighbridge.policies.baseline.Baseline;
import weighbridge.policies.value.Nesting;

/** Over the wire: an object takes three levels of a message, and Java's own limit is 100. */
@Timeout(60)
final class DeepPropertiesTest {
    private static final int DEEPEST = Nesting.DEEPEST / 3;
    private static final String LISTENER = "aws:vpclattice/listener:Listener";

    // It prints the whole stack of what is too deep.
    private static final Logger GRPC = Logger.getLogger("io.grpc.internal.SerializingExecutor");

    static {
        GRPC.setLevel(Level.OFF);
    }

    private PackServer server;
    private ManagedChannel channel;

    @BeforeEach
    void start() throws IOException {
        server = new PackServer(PackForTests.over(new Baseline.NoChange()), () -> {});
        channel = NettyChannelBuilder.forAddress("127.0.0.1", server.start())
                .usePlaintext()
                .build();
    }

    @AfterEach
    void stop() {
        channel.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 1_000, DEEPEST})
    void aResourceOfAnotherKindIsNoMatterHoweverDeepItIs(int depth) {
        Struct properties = nested(depth);

        assertThat(asked(engine -> engine.analyze(resource("kubernetes:crd:Schema", properties)))
                        .getDiagnosticsList())
                .isEmpty();
        assertThat(asked(engine -> engine.analyzeStack(stack("kubernetes:crd:Schema", properties)))
                        .getDiagnosticsList())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {40, DEEPEST})
    void aListenerThatDeepIsReadAndRefused(int depth) {
        AnalyzeResponse response = asked(engine -> engine.analyze(resource(LISTENER, nested(depth))));

        assertThat(response.getDiagnosticsList())
                .extracting(AnalyzeDiagnostic::getMessage)
                .contains("listener deep: defaultAction has neither forwards nor fixedResponse")
                .noneMatch(message -> message.contains("failed ("));
    }

    /** What goes beyond is answered with an error, at which the engine stops; it must not hang, and never pass. */
    @Test
    void whatIsDeeperThanTheEngineCanReadIsAnError() {
        AnalyzeRequest request = resource(LISTENER, nested(3 * DEEPEST));

        assertThatThrownBy(() -> asked(engine -> engine.analyze(request)))
                .hasRootCauseInstanceOf(StatusRuntimeException.class);
    }

    private AnalyzeResponse asked(Function<AnalyzerBlockingStub, AnalyzeResponse> question) {
        CompletableFuture<AnalyzeResponse> answer = new CompletableFuture<>();
        Nesting.daemon(
                        () -> {
                            try {
                                answer.complete(question.apply(
                                        AnalyzerGrpc.newBlockingStub(channel).withDeadlineAfter(30, TimeUnit.SECONDS)));
                            } catch (Throwable e) {
                                answer.completeExceptionally(e);
                            }
                        },
                        "engine")
                .start();
        return answer.orTimeout(30, TimeUnit.SECONDS).join();
    }

    private static Struct nested(int depth) {
        Value value = Value.newBuilder().setNumberValue(90).build();
        for (int i = 1; i < depth; i++) {
            value = Value.newBuilder()
                    .setStructValue(Struct.newBuilder().putFields("defaultAction", value))
                    .build();
        }
        return Struct.newBuilder().putFields("defaultAction", value).build();
    }

    private static AnalyzeRequest resource(String type, Struct properties) {
        return AnalyzeRequest.newBuilder()
                .setType(type)
                .setUrn("urn:pulumi:dev::shop::" + type + "::deep")
                .setName("deep")
                .setProperties(properties)
                .build();
    }

    private static AnalyzeStackRequest stack(String type, Struct properties) {
        return AnalyzeStackRequest.newBuilder()
                .addResources(AnalyzerResource.newBuilder()
                        .setType(type)
                        .setUrn("urn:pulumi:dev::shop::" + type + "::deep")
                        .setName("deep")
                        .setProperties(properties))
                .build();
    }
}
