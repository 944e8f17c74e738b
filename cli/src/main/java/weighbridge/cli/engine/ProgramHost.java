package weighbridge.cli.engine;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Serves one program to the Pulumi CLI, which attaches with {@code --client}: what a language host does, without a second
 * JVM and without Maven.
 */
public final class ProgramHost implements AutoCloseable {
    /** The engine's own limit of one message, 400 MiB. */
    private static final int MAX_MESSAGE_BYTES = 400 * 1024 * 1024;

    /**
     * The SDK never closes its channels, and gRPC says so at length when they are collected. {@link MonitorRelay} closes the one
     * that matters; nobody who deploys can mend the other. A field, since the level goes when the logger is collected.
     */
    private static final Logger ABANDONED_CHANNELS = Logger.getLogger("io.grpc.internal.ManagedChannelOrphanWrapper");

    static {
        ABANDONED_CHANNELS.setLevel(Level.OFF);
    }

    private final Server server;

    private ProgramHost(Server server) {
        this.server = server;
    }

    /**
     * Starts to serve.
     *
     * @throws IOException if no loopback port can be had
     */
    public static ProgramHost start(InlineProgram program) throws IOException {
        return new ProgramHost(NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .maxInboundMessageSize(MAX_MESSAGE_BYTES)
                .addService(new InlineLanguageRuntime(program))
                .build()
                .start());
    }

    /** {@code host:port} for {@code --client}. */
    public String address() {
        return "127.0.0.1:" + port();
    }

    /** Its port on 127.0.0.1. */
    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
