package weighbridge.policies.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Empty;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import pulumirpc.AnalyzerGrpc;
import weighbridge.policies.PackForTests;
import weighbridge.policies.baseline.Baseline;

@Timeout(30)
final class PackServerTest {
    /** A JVM waits for such a thread when it ends, and the engine waits for the JVM. */
    @Test
    void noThreadWaitsForTheNetworkWhenTheProcessEnds() throws Exception {
        Set<Thread> before = waitingForTheNetwork();
        CompletableFuture<Set<Thread>> left = new CompletableFuture<>();
        PackServer server =
                new PackServer(PackForTests.over(new Baseline.NoChange()), () -> left.complete(waitingForTheNetwork()));
        ManagedChannel channel = NettyChannelBuilder.forAddress("127.0.0.1", server.start())
                .usePlaintext()
                .build();
        Set<Thread> own = waitingForTheNetwork();
        own.removeAll(before);
        assertThat(own).hasSize(1);

        AnalyzerGrpc.newBlockingStub(channel).cancel(Empty.getDefaultInstance());

        assertThat(left.get(10, TimeUnit.SECONDS)).doesNotContainAnyElementsOf(own);
        channel.shutdownNow();
    }

    /** The server's own; a client of a test has others. */
    private static Set<Thread> waitingForTheNetwork() {
        Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
        threads.removeIf(thread -> !thread.getName().equals("grpc"));
        return threads;
    }
}
