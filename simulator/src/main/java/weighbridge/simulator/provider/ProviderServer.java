package weighbridge.simulator.provider;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import weighbridge.simulator.provider.resource.Aws;
import weighbridge.simulator.provider.resource.ResourceTypes;

/** A provider on a free port of 127.0.0.1, for an engine with {@code PULUMI_DEBUG_PROVIDERS=aws:PORT}. */
public final class ProviderServer implements AutoCloseable {
    /** The engine's own limit for a message (pulumi/sdk, go/common/util/rpcutil: 400 MiB). */
    private static final int LARGEST_MESSAGE = 400 * 1024 * 1024;

    private final Server server;

    private ProviderServer(Server server) {
        this.server = server;
    }

    /**
     * Starts.
     *
     * @param door through which every call to AWS goes
     * @throws UncheckedIOException if there is no free port
     */
    public static ProviderServer start(Aws aws, Faults faults, Door door) {
        return start(new ProviderService(
                "aws", new Calls(aws.account(), ResourceTypes.of(aws), faults, door, Dialect.BRIDGE)));
    }

    /** The same for {@code aws-native}, in front of the same AWS. */
    public static ProviderServer startNative(Aws aws, Faults faults, Door door) {
        return start(new ProviderService(
                "aws-native",
                new Calls(aws.account(), ResourceTypes.ofNative(aws), faults, door, Dialect.CLOUD_CONTROL)));
    }

    private static ProviderServer start(ProviderService service) {
        try {
            return new ProviderServer(
                    NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                            .maxInboundMessageSize(LARGEST_MESSAGE)
                            .addService(service)
                            .build()
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException("the simulator's provider cannot listen on 127.0.0.1", e);
        }
    }

    public int port() {
        return server.getPort();
    }

    /** Ends at once, also calls under way, and waits until the port is free. */
    @Override
    public void close() {
        server.shutdownNow();
        try {
            server.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
