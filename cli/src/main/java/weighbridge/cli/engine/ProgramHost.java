package weighbridge.cli.engine;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * Serves one program to the Pulumi CLI, which attaches with {@code --client}: what a language host does, without a second
 * JVM and without Maven.
 */
public final class ProgramHost implements AutoCloseable {
    /** The engine's own limit of one message, 400 MiB. */
    private static final int MAX_MESSAGE_BYTES = 400 * 1024 * 1024;

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
        return "127.0.0.1:" + server.getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
